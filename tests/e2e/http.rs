//! A plain HTTP client: no cache, no redirects, no compression, no browser.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// How long a server on this computer may be silent.
const PATIENCE: Duration = Duration::from_secs(15);

/// What a server says.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Names in lower case, and values.
    headers: Vec<(String, String)>,
    /// The body as text.
    pub body: String,
}

impl Answer {
    /// A header's value; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str()).unwrap_or_default()
    }
}

/// Asks for an address such as `http://127.0.0.1:8080/about/`.
#[track_caller]
pub fn get(address: &str) -> Answer {
    ask("GET", address, &[])
}

/// Asks with a method and with headers.
#[track_caller]
pub fn ask(method: &str, address: &str, headers: &[(&str, &str)]) -> Answer {
    // HTTP/1.0, so that the answer ends with the connection and is not sent in chunks.
    say(&format!("{method} PATH HTTP/1.0\r\n"), address, headers)
}

/// Asks as a browser does, of a server that sends files as they are: those compress for HTTP/1.1 only.
#[track_caller]
pub fn ask_for_file(address: &str, headers: &[(&str, &str)]) -> Answer {
    say("GET PATH HTTP/1.1\r\nConnection: close\r\n", address, headers)
}

#[track_caller]
fn say(first: &str, address: &str, headers: &[(&str, &str)]) -> Answer {
    let rest = address.strip_prefix("http://").expect("a plain address");
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let mut stream = TcpStream::connect(host).unwrap_or_else(|error| panic!("{address}: {error}"));
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let mut request = format!("{}Host: {host}\r\n", first.replace("PATH", path));
    for (name, value) in headers {
        request += &format!("{name}: {value}\r\n");
    }
    stream.write_all(format!("{request}\r\n").as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap_or_else(|error| panic!("{address}: {error}"));
    read(&String::from_utf8_lossy(&bytes)).unwrap_or_else(|| panic!("{address}: not an HTTP answer"))
}

fn read(text: &str) -> Option<Answer> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
    Some(Answer { status, headers: lines.filter_map(header).collect(), body: body.to_owned() })
}
