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
    /// The body as it came.
    pub bytes: Vec<u8>,
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
    read(&bytes).unwrap_or_else(|| panic!("{address}: not an HTTP answer"))
}

fn read(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|it| it == b"\r\n\r\n")?;
    let (head, bytes) = (String::from_utf8_lossy(&bytes[..end]), bytes[end + 4..].to_vec());
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
    let headers: Vec<_> = lines.filter_map(header).collect();
    let chunked = headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    let bytes = if chunked { unchunked(&bytes)? } else { bytes };
    Some(Answer { status, headers, body: String::from_utf8_lossy(&bytes).into_owned(), bytes })
}

/// A body that was sent in pieces, each after its length.
fn unchunked(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|it| it == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..end]).ok()?, 16).ok()?;
        if length == 0 {
            return Some(body);
        }
        body.extend(rest.get(end + 2..end + 2 + length)?);
        rest = rest.get(end + 4 + length..)?;
    }
}
