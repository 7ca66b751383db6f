//! What `html!` makes, as HTML. How nodes are built of it, taken over and changed is tested in a browser:
//! `tests/web/markup.rs`.

use crate::support::html as written;
use iom_romania::markup::{Markup, html};
use leptos::prelude::*;

#[test]
fn elements_are_written_as_they_stand() {
    let page = || html! { <p class="a"><em>"b"</em>" c"</p><br/> };
    assert_eq!(written(page), r#"<p class="a"><em>b</em> c</p><br>"#);
}

#[test]
fn text_stays_text() {
    let hostile = r#"</p><script>"&"#;
    let page = move || html! { <p title=hostile>{hostile}</p> };
    let escaped = "&lt;/p&gt;&lt;script&gt;&quot;&amp;";
    assert_eq!(written(page), format!(r#"<p title="{escaped}">{escaped}</p>"#));
}

#[test]
fn literals_in_braces_belong_to_the_template() {
    assert_eq!(written(|| html! { <p role={"status"}>{"a"}</p> }), r#"<p role="status">a</p>"#);
}

#[test]
fn template_without_a_node_keeps_its_place() {
    let nothing = || html! { "" };
    assert_eq!(written(move || html! { <p>{nothing()}<b></b></p> }), "<p><!><b></b></p>");
}

#[test]
fn texts_side_by_side_are_kept_apart() {
    let (a, b) = ("a", "b".to_owned());
    assert_eq!(written(move || html! { <p>{a}" "{b}</p> }), "<p>a<!> <!>b</p>");
}

#[test]
fn empty_text_has_a_node() {
    assert_eq!(written(|| html! { <p>{String::new()}</p> }), "<p> </p>");
}

#[test]
fn attribute_is_there_where_it_has_a_value() {
    let (some, none) = (Some("a"), None::<String>);
    let page = move || html! { <input id=some name=none required=true disabled=false value=String::new()/> };
    assert_eq!(written(page), r#"<input id="a" required value>"#);
}

#[test]
fn attribute_without_a_value_is_written_without_one() {
    assert_eq!(written(|| html! { <p hidden data-saver=""></p> }), "<p hidden data-saver></p>");
}

#[test]
fn nothing_is_marked_where_something_comes_after_it() {
    let none = None::<&str>;
    assert_eq!(written(move || html! { <p>{none}<b>"a"</b></p> }), "<p><!><b>a</b></p>");
}

#[test]
fn end_of_a_list_is_marked_where_something_comes_after_it() {
    let items = || ["a", "b"].map(|it| html! { <li>{it}</li> }).into_iter().collect::<Markup>();
    let page = move || html! { <ul>{items()}</ul><ul>{items()}<li>"c"</li></ul> };
    let (all, more) = ("<li>a</li><li>b</li>", "<li>c</li>");
    assert_eq!(written(page), format!("<ul>{all}</ul><ul>{all}<!>{more}</ul>"));
}

#[test]
fn piece_at_the_end_of_an_element_ends_with_it() {
    let inner = || html! { <i></i>{vec!["a"]} };
    assert_eq!(written(move || html! { <p>{inner()}</p> }), "<p><i></i>a</p>");
    assert_eq!(written(move || html! { <p>{inner()}<b></b></p> }), "<p><i></i>a<!><b></b></p>");
}

#[test]
fn functions_say_what_is_written_first() {
    let count = RwSignal::new(1);
    let page = move || html! { <p data-count=move || count.get().to_string()>{move || (count.get() > 0).then_some("some")}</p> };
    assert_eq!(written(page), r#"<p data-count="1">some</p>"#);
}

#[test]
fn handlers_are_not_written() {
    let pressed = |_| ();
    assert_eq!(written(move || html! { <button on:click=pressed>"a"</button> }), "<button>a</button>");
}

#[test]
fn view_of_leptos_stands_where_it_is_put() {
    let view = || Markup::view(view! { <b>{"a"}</b> });
    assert_eq!(written(move || html! { <p>{view()}<i></i></p> }), "<p><b>a</b><i></i></p>");
}

#[test]
fn markup_stands_in_a_view_of_leptos() {
    let markup = || html! { <b>"a"</b> };
    assert_eq!(written(move || view! { <p>{markup()}</p> }), "<p><b>a</b></p>");
}
