//! The failing server itself: it fails as it was told to, and not otherwise.

use crate::content_server::{ContentServer, Fault};
use crate::encoded::{brotli, gzip, gzip_bomb};
use crate::expected::LIBRARY;
use crate::http::get;
use crate::reply::Reply;
use crate::suite::tests;
use flate2::read::GzDecoder;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

tests! {
    no_browser {
        document_without_a_fault_is_served,
        headers_can_be_left_out_and_doubled,
        truncated_answer_promises_more_than_it_sends_and_ends_in_good_order,
        broken_answer_ends_with_a_broken_connection,
        late_answer_begins_when_it_was_told_to,
        dripping_answer_takes_its_time_and_is_whole,
        reader_who_goes_away_before_the_answer_is_counted,
        compressed_bodies_unfold_into_what_they_were,
        bomb_is_small_on_the_wire_and_unfolds_into_what_it_promises,
    }
}

const DOCUMENT: &str = "en/about.json";

/// A server that answers just so, and the document's address there.
fn answering(reply: Reply) -> (ContentServer, String) {
    let content = ContentServer::new(&LIBRARY);
    content.fails(DOCUMENT, reply);
    let address = format!("{}{DOCUMENT}", content.base());
    (content, address)
}

/// Every byte of an answer, and how the connection ended.
fn raw(address: &str) -> (Vec<u8>, Option<ErrorKind>) {
    let mut stream = asking(address);
    let mut bytes = Vec::new();
    let end = stream.read_to_end(&mut bytes).err().map(|error| error.kind());
    (bytes, end)
}

fn asking(address: &str) -> TcpStream {
    let (host, path) = address.strip_prefix("http://").unwrap().split_once('/').unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "GET /{path} HTTP/1.1\r\nHost: {host}\r\n\r\n").unwrap();
    stream
}

fn document_without_a_fault_is_served() {
    let content = ContentServer::new(&LIBRARY);
    let answer = get(&format!("{}{DOCUMENT}", content.base()));
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    assert!(answer.body.starts_with('{'), "{}", answer.body);
    assert_eq!(get(&format!("{}en/nothing.json", content.base())).status, 404);
    assert_eq!(content.asked(DOCUMENT), 1);
}

fn headers_can_be_left_out_and_doubled() {
    let reply = Reply::new(418).without("content-type").header("access-control-allow-origin", "http://a.example");
    let (_content, address) = answering(reply);
    let (bytes, end) = raw(&address);
    let head = String::from_utf8(bytes).unwrap();
    assert_eq!((head.matches("access-control-allow-origin: ").count(), end), (2, None));
    assert!(head.starts_with("HTTP/1.1 418 ") && !head.contains("content-type"), "{head}");
}

fn truncated_answer_promises_more_than_it_sends_and_ends_in_good_order() {
    let (_content, address) = answering(Reply::new(200).truncated(b"0123456789", 4));
    let (bytes, end) = raw(&address);
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("content-length: 10\r\n") && text.ends_with("\r\n\r\n0123"), "{text}");
    assert_eq!(end, None);
}

fn broken_answer_ends_with_a_broken_connection() {
    let (_content, address) = answering(Reply::json("0123").reset());
    assert_eq!(raw(&address).1, Some(ErrorKind::ConnectionReset));
}

fn late_answer_begins_when_it_was_told_to() {
    let late = Duration::from_millis(300);
    let (_content, address) = answering(Reply::json("{}").late(late));
    let start = Instant::now();
    assert_eq!(get(&address).body, "{}");
    assert!(start.elapsed() >= late, "{:?}", start.elapsed());
}

fn dripping_answer_takes_its_time_and_is_whole() {
    let pause = Duration::from_millis(50);
    let (_content, address) = answering(Reply::new(200).drip(b"[1,2]", pause));
    let start = Instant::now();
    assert_eq!(get(&address).body, "[1,2]");
    assert!(start.elapsed() >= 5 * pause, "{:?}", start.elapsed());
}

fn reader_who_goes_away_before_the_answer_is_counted() {
    let content = ContentServer::new(&LIBRARY);
    content.fails(DOCUMENT, Fault::Silence);
    let reader = asking(&format!("{}{DOCUMENT}", content.base()));
    let soon = || Instant::now() + crate::wait::PATIENCE;
    assert!(crate::wait::becomes_true(soon(), || content.was_asked(DOCUMENT)));
    assert_eq!(content.given_up(), 0);
    drop(reader);
    assert!(crate::wait::becomes_true(soon(), || content.given_up() == 1));
}

fn compressed_bodies_unfold_into_what_they_were() {
    let text = b"{\"title\": \"What it was\"}".repeat(20);
    let mut unfolded = Vec::new();
    GzDecoder::new(&gzip(&text)[..]).read_to_end(&mut unfolded).unwrap();
    assert_eq!(unfolded, text);
    unfolded.clear();
    ::brotli::Decompressor::new(&brotli(&text)[..], 4096).read_to_end(&mut unfolded).unwrap();
    assert_eq!(unfolded, text);
}

fn bomb_is_small_on_the_wire_and_unfolds_into_what_it_promises() {
    // Eight of five hundred: the decoder checks length and sum, and is slow when built for tests.
    let mut unfolded = Vec::new();
    GzDecoder::new(&gzip_bomb(8)[..]).read_to_end(&mut unfolded).unwrap();
    assert_eq!(unfolded.len(), 8 * 1024 * 1024);
    assert!(gzip_bomb(500).len() < 1024 * 1024, "{}", gzip_bomb(500).len());
}
