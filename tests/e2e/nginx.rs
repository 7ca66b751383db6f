//! nginx, as a server on the internet runs it, with the rules that the project ships for it.

use crate::engine::variable;
use crate::folder::Folder;
use crate::port;
use std::fs;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long it may take to start on a busy machine.
const START: Duration = Duration::from_secs(20);

/// A running nginx. Dropped, it is killed.
pub struct Nginx {
    process: Child,
    port: u16,
    folder: Folder,
}

impl Nginx {
    /// Serves content as it was published.
    pub fn of_content(root: &Path) -> Self {
        Self::start(root, &Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/nginx-content.conf"))
    }

    /// Serves what is below a folder by rules that are included in its `server` block.
    pub fn start(root: &Path, rules: &Path) -> Self {
        let folder = Folder::new();
        let port = port::fresh();
        let configuration = format!(
            "load_module {module};
            daemon off; master_process off; pid nginx.pid; error_log error.log;
            events {{ }}
            http {{
                access_log access.log combined;
                client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                server {{ listen 127.0.0.1:{port}; root {root}; include {rules}; }}
            }}",
            module = variable("IOM_NGINX_BROTLI"),
            root = root.display(),
            rules = rules.display(),
        );
        fs::write(folder.path().join("nginx.conf"), configuration).unwrap();
        let mut command = Command::new(variable("IOM_NGINX"));
        command.arg("-p").arg(folder.path()).args(["-c", "nginx.conf", "-e", "error.log"]);
        let process = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let mut nginx = Self { process, port, folder };
        nginx.wait_until_it_listens();
        nginx
    }

    fn wait_until_it_listens(&mut self) {
        let deadline = Instant::now() + START;
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let ended = self.process.try_wait().unwrap().is_some();
            assert!(!ended && Instant::now() < deadline, "nginx does not start: {}", self.read("error.log"));
        }
    }

    /// The full address of a path.
    pub fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// How often a path was answered with a status, as the access log has it.
    pub fn answered(&self, path: &str, status: u16) -> usize {
        let (asked, answered) = (format!("\"GET {path} HTTP/1.1\""), format!(" {status} "));
        let of = |line: &&str| line.split_once(&asked).is_some_and(|(_, rest)| rest.starts_with(&answered));
        self.read("access.log").lines().filter(of).count()
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.path().join(file)).unwrap_or_default()
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
