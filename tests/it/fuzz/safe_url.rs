use super::mutation::mutated;
use super::{corpus, play};
use crate::support::address;
use iom_romania::content::SafeUrl;
use std::time::Duration;

const TARGET: &str = "fuzz__safe_url__any_accepted_address_is_read_as_browsers_read_it";

fn read(bytes: &[u8]) {
    let Ok(address) = str::from_utf8(bytes) else { return };
    if let Err(difference) = address::read(address) {
        panic!("{difference}");
    }
}

#[test]
fn any_accepted_address_is_read_as_browsers_read_it() {
    bolero::check!().with_test_time(Duration::from_secs(1)).for_each(read);
}

#[test]
fn any_accepted_change_of_the_corpus_is_read_as_browsers_read_it() {
    play(20_000, &mutated(corpus(TARGET)), |bytes| read(&bytes));
}

#[test]
fn corpus_holds_every_kind_of_address() {
    let corpus = corpus(TARGET);
    let read = corpus.iter().filter_map(|bytes| SafeUrl::parse(str::from_utf8(bytes).unwrap()).ok());
    let kinds: std::collections::HashSet<_> = read.map(|url| std::mem::discriminant(&url)).collect();
    assert_eq!(kinds.len(), 5);
}
