use iom_romania::content::UrlError::{self, Character, Empty, Host, Recipient, Scheme};
use iom_romania::content::{Address, SafeUrl};

#[track_caller]
fn refused(table: &[&str], reason: UrlError) {
    for address in table {
        assert_eq!(SafeUrl::parse(address), Err(reason), "`{address}`");
    }
}

#[test]
fn good_addresses_are_kept_as_written() {
    let https =
        ["https://iom.int", "https://iom.int/", "https://www.iom.int:8443/a/b?c=d&e=f#g", "https://x-y.example"];
    for address in https {
        assert_eq!(SafeUrl::parse(address), Ok(SafeUrl::Https(address.to_owned())));
    }
    for address in ["/", "/help/", "/our-work/#principles", "/a?b=c", "/images/office.jpg"] {
        assert_eq!(SafeUrl::parse(address), Ok(SafeUrl::Site(address.to_owned())));
    }
    for address in ["tel:112", "tel:+40213133100"] {
        assert_eq!(SafeUrl::parse(address), Ok(SafeUrl::Tel(address.to_owned())));
    }
    assert_eq!(SafeUrl::parse("mailto:a.b@c.example"), Ok(SafeUrl::Mailto("mailto:a.b@c.example".to_owned())));
    assert_eq!(SafeUrl::parse("#numbers"), Ok(SafeUrl::Fragment("#numbers".to_owned())));
}

#[test]
fn addresses_that_run_script_or_carry_a_document_are_refused() {
    let table = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x", "DATA:text/html,x"];
    refused(&table, Scheme);
    refused(&["blob:https://iom.int/1", "filesystem:https://iom.int/1", "view-source:https://iom.int/"], Scheme);
}

#[test]
fn other_schemes_are_refused() {
    refused(
        &["http://iom.int/", "HTTPS://iom.int/", "Https://iom.int", "ftp://iom.int/", "file:///etc", "sms:112"],
        Scheme,
    );
}

#[test]
fn addresses_relative_to_the_page_are_refused() {
    refused(&["help/", "./help/", "../help/", "?q=1", "iom.int", "www.iom.int/help"], Scheme);
}

#[test]
fn white_space_cannot_hide_a_scheme() {
    refused(
        &[
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "java\rscript:x",
            "\u{1}javascript:x",
        ],
        Character,
    );
    refused(
        &["https://iom.int/a b", "/help/ ", "\u{a0}/help/", "/\t/evil.example", "/\n/evil.example", "tel:0800 800 678"],
        Character,
    );
}

#[test]
fn backslashes_cannot_name_another_host() {
    refused(
        &["\\\\evil.example", "/\\evil.example", "https:\\\\evil.example", "https://iom.int\\@evil.example"],
        Character,
    );
}

#[test]
fn two_slashes_cannot_name_another_host() {
    refused(&["//evil.example", "///evil.example", "//evil.example/help/"], Host);
    refused(&["/.//evil.example", "/..//evil.example", "/%2e/help/", "/help/%2E%2e/", "/help//", "/./", "/.."], Host);
    for good in ["/?a=//b", "/#//b", "/.well-known/", "/a..b/"] {
        assert!(SafeUrl::parse(good).is_ok(), "{good}");
    }
}

#[test]
fn quotes_and_angle_brackets_are_refused() {
    refused(&["/a\"b", "/a'b", "/<script>", "https://iom.int/`x`", "#a>b"], Character);
}

#[test]
fn characters_beyond_ascii_are_refused() {
    refused(
        &["https://ïom.int/", "/ajutor-și-numere/", "https://iom.int/\u{202e}", "https://iоm.int/", "tel:１１２"],
        Character,
    );
}

#[test]
fn user_names_before_the_host_are_refused() {
    refused(
        &["https://iom.int@evil.example/", "https://a:b@evil.example", "https://@evil.example", "https://iom.int:1@x"],
        Host,
    );
}

#[test]
fn odd_hosts_are_refused() {
    refused(
        &["https://", "https:///a", "https://?a", "https://#a", "https://.", "https://a..b", "https://iom.int."],
        Host,
    );
    refused(
        &["https://[::1]/", "https://iom%2eint/", "https://iom.int:", "https://iom.int:999999/", "https://iom.int:x"],
        Host,
    );
}

/// `0x7f.1` and `2130706433` are to a browser the host `127.0.0.1`, `a.08` is none.
#[test]
fn hosts_that_browsers_take_for_numbers_are_refused() {
    refused(&["https://0x7f.1/", "https://2130706433", "https://127.0.0.1/", "https://iom.0x", "https://a.08"], Host);
    refused(&["https://iom.int:65536/", "https://iom.int:99999"], Host);
}

/// In Punycode a host can look like any other, and some of it is no host at all.
#[test]
fn hosts_in_punycode_are_refused() {
    refused(&["https://xn--im-emc.int/", "https://www.XN--im-emc.int", "https://xn--/", "https://iom.xn--p1ai"], Host);
}

#[test]
fn telephone_addresses_hold_digits_only() {
    refused(
        &["tel:", "tel:+", "tel:++40", "tel:0800-800", "tel:0800CALL", "tel:112;ext=1", "tel:(112)", "tel:*21*1#"],
        Recipient,
    );
}

#[test]
fn mail_addresses_have_a_host() {
    refused(&["mailto:", "mailto:office", "mailto:@iom.int", "mailto:office@", "mailto:office@1.2"], Recipient);
}

/// `mailto://a@b` names a host to a browser, and a query adds readers and a text that nobody meant to send.
#[test]
fn mail_addresses_are_one_recipient_and_nothing_else() {
    refused(&["mailto://office@iom.int", "mailto:a@iom.int,b@evil.example", "mailto:a@b@evil.example"], Recipient);
    refused(&["mailto:office@iom.int?bcc=x@evil.example", "mailto:?to=office@iom.int", "mailto:a%40b@c"], Recipient);
}

#[test]
fn nothing_is_not_an_address() {
    refused(&[""], Empty);
}

#[test]
fn refused_address_is_kept_for_the_message() {
    let address = Address::from("javascript:alert(1)".to_owned());
    assert!(address.safe().is_none());
    assert_eq!(address.refused().unwrap().written, "javascript:alert(1)");
    let reason = address.refused().unwrap().reason.to_string();
    assert_eq!(reason, "the address must start with https://, mailto:, tel:, / or #");
}
