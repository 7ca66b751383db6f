//! Where in a document's text a value stands.

/// A place in a text as editors count: both begin with 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in it.
    pub column: usize,
}

impl Position {
    /// The place of the value at a path such as `blocks[3].items[0].to`. Where the path leads further than
    /// the text does, the place of the last value on the way.
    pub fn of(text: &[u8], path: &str) -> Self {
        let mut scan = Scan { text, at: 0 };
        if text.starts_with(b"\xEF\xBB\xBF") {
            scan.at = 3;
        }
        scan.space();
        let mut found = scan.at;
        for step in steps(path) {
            let there = match step {
                Step::Field(name) => scan.enter_field(name),
                Step::Item(index) => scan.enter_item(index),
            };
            if there.is_none() {
                break;
            }
            found = scan.at;
        }
        Self::at_byte(text, found)
    }

    /// The same place as a decoder says it, which counts columns in bytes.
    pub(super) fn of_decoder(text: &[u8], line: usize, column: usize) -> Self {
        let starts = text.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1);
        let start = [0].into_iter().chain(starts).nth(line.saturating_sub(1)).unwrap_or(text.len());
        Self::at_byte(text, start + column.saturating_sub(1))
    }

    fn at_byte(text: &[u8], byte: usize) -> Self {
        let before = &text[..byte.min(text.len())];
        let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        // In UTF-8 every byte but a character's first is 10xxxxxx. A byte order mark is not seen.
        let row = before[line_start..].strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&before[line_start..]);
        Self { line, column: row.iter().filter(|byte| **byte & 0xC0 != 0x80).count() + 1 }
    }
}

/// One step of a path.
enum Step<'a> {
    Field(&'a str),
    Item(usize),
}

fn steps(path: &str) -> impl Iterator<Item = Step<'_>> {
    path.split(['.', '[']).filter(|part| !part.is_empty()).map(|part| {
        let index = part.strip_suffix(']').and_then(|digits| digits.parse().ok());
        index.map_or(Step::Field(part), Step::Item)
    })
}

/// A reader that only knows where values begin and end. What is not JSON ends the search, nothing else.
struct Scan<'a> {
    text: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    fn byte(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn space(&mut self) {
        while self.byte().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        self.space();
        (self.byte()? == byte).then(|| self.at += 1)
    }

    fn enter_field(&mut self, name: &str) -> Option<()> {
        self.take(b'{')?;
        loop {
            self.space();
            let start = self.at;
            self.string()?;
            let key: String = serde_json::from_slice(&self.text[start..self.at]).ok()?;
            self.take(b':')?;
            self.space();
            if key == name {
                return Some(());
            }
            self.value()?;
            self.take(b',')?;
        }
    }

    fn enter_item(&mut self, index: usize) -> Option<()> {
        self.take(b'[')?;
        for _ in 0..index {
            self.value()?;
            self.take(b',')?;
        }
        self.space();
        (self.byte()? != b']').then_some(())
    }

    /// To the end of a string.
    fn string(&mut self) -> Option<()> {
        self.take(b'"')?;
        loop {
            match self.byte()? {
                b'"' => break self.at += 1,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        Some(())
    }

    /// To the end of a value, without recursion.
    fn value(&mut self) -> Option<()> {
        let mut open = 0_usize;
        loop {
            self.space();
            match self.byte()? {
                b'"' => self.string()?,
                b'{' | b'[' => {
                    open += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    open = open.checked_sub(1)?;
                    self.at += 1;
                }
                b',' | b':' if open > 0 => self.at += 1,
                b',' | b':' => return None,
                _ => {
                    while self.byte().is_some_and(|byte| !b",:]}[{\"".contains(&byte) && !byte.is_ascii_whitespace()) {
                        self.at += 1;
                    }
                }
            }
            if open == 0 {
                return Some(());
            }
        }
    }
}
