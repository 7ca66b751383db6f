//! HTML as a browser's parser reads it.

use scraper::{ElementRef, Html, Node, Selector};

/// A parsed page, or a part of one.
pub struct Dom(Html);

/// Elements that words run through.
const INLINE: [&str; 8] = ["a", "bdi", "em", "small", "span", "strong", "time", "b"];

impl Dom {
    /// Parses a whole page.
    pub fn page(html: &str) -> Self {
        Self(Html::parse_document(html))
    }

    /// Parses what may stand in a page's body.
    pub fn part(html: &str) -> Self {
        Self(Html::parse_fragment(html))
    }

    /// Every element that a selector finds.
    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&Selector::parse(selector).unwrap()).collect()
    }

    /// How many elements a selector finds.
    pub fn count(&self, selector: &str) -> usize {
        self.all(selector).len()
    }

    /// The only element that a selector finds.
    #[track_caller]
    pub fn one(&self, selector: &str) -> ElementRef<'_> {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "one `{selector}` in {}", self.0.html());
        found[0]
    }

    /// The words of the only element that a selector finds.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        words(self.one(selector))
    }

    /// The words of every element that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).into_iter().map(words).collect()
    }

    /// An attribute of the only element that a selector finds.
    #[track_caller]
    pub fn attribute(&self, selector: &str, name: &str) -> Option<&str> {
        self.one(selector).attr(name)
    }

    /// An attribute of every element that has it.
    pub fn attributes(&self, name: &str) -> Vec<&str> {
        self.all(&format!("[{name}]")).into_iter().filter_map(|it| it.attr(name)).collect()
    }

    /// How many elements and comments stand inside an element.
    #[track_caller]
    pub fn nodes(&self, selector: &str) -> usize {
        let nodes = self.one(selector).descendants().skip(1);
        nodes.filter(|node| matches!(node.value(), Node::Element(_) | Node::Comment(_))).count()
    }

    /// The names of all elements in order.
    pub fn outline(&self) -> Vec<&str> {
        self.all("*").into_iter().map(|it| it.value().name()).collect()
    }
}

/// An element's words, white space folded, blocks apart from each other.
pub fn words(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    collect(element, &mut text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn collect(element: ElementRef<'_>, text: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(words) => text.push_str(words),
            Node::Element(tag) => {
                let apart = if INLINE.contains(&tag.name()) { "" } else { " " };
                text.push_str(apart);
                ElementRef::wrap(child).into_iter().for_each(|child| collect(child, text));
                text.push_str(apart);
            }
            _ => {}
        }
    }
}
