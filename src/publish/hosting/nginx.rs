//! For nginx.

use super::languages;
use crate::content::Lang;
use crate::publish::served::{Header, Kind, Place, Served, TYPES};

/// The rules, to be included in a `server` block.
pub(super) fn print(served: &Served) -> String {
    let base = served.base.as_str();
    let mut text = introduction(base);
    let types: String = TYPES.iter().map(|(end, kind)| format!("    \"{kind}\" {end};\n")).collect();
    text += &format!("types {{\n{types}}}\ndefault_type application/octet-stream;\n\n");
    text += &missing(base);
    text +=
        "\n# An `add_header` here is lost where a location has one of its own, so each location says all of them.\n\n";
    for kind in Kind::APART {
        let location = match kind.place() {
            Some(Place::Below(folder)) => format!("^~ {base}{folder}"),
            Some(Place::At(file)) => format!("= {base}{file}"),
            None => continue,
        };
        text += &block(&location, "", &served.headers(kind));
    }
    for lang in Lang::ALL {
        let page = format!("= {base}{}", Served::missing(lang));
        text += &block(&page, "    internal;\n", &served.headers(Kind::Missing));
    }
    text += "# What hosts that read it are told by this folder itself.\n";
    text += &format!("location ~ ^{base}/(_headers|_redirects|\\.nojekyll)$ {{\n    return 404;\n}}\n\n");
    text + &block(&format!("{base}/"), "", &served.headers(Kind::Page))
}

fn introduction(base: &str) -> String {
    format!(
        "# The site, for nginx 1.18 and newer. `site hosting` writes these rules; they belong into a `server` block, and the\n\
         # published folder is /srv/site{base}:\n\
         #\n\
         #     server {{\n\
         #         listen 443 ssl;\n\
         #         server_name romania.example;\n\
         #         root /srv/site;\n\
         #         include /srv/deploy/nginx.conf;\n\
         #     }}\n\
         #\n\
         # `brotli_static` needs the module ngx_http_brotli_static (Debian: libnginx-mod-http-brotli-static); without it,\n\
         # take that line out: gzip is sent then.\n\
         \n\
         index index.html;\n\
         # An address without its last slash leads to the page by its path alone: nobody behind a proxy learns our port.\n\
         absolute_redirect off;\n\
         gzip_static on;\n\
         brotli_static on;\n\
         # Between nginx and the reader somebody may keep answers: one for each encoding.\n\
         gzip_vary on;\n"
    )
}

/// The page of what is not there, with its status. A folder without a page is not there either.
fn missing(base: &str) -> String {
    let mut text = format!("set $missing {base}{};\n", Served::missing(Lang::default()));
    for (folder, page) in languages() {
        text += &format!("if ($uri ~ ^{base}{folder}) {{\n    set $missing {base}{page};\n}}\n");
    }
    text + "error_page 403 404 =404 $missing;\n"
}

fn block(location: &str, first: &str, headers: &[Header]) -> String {
    let line = |(name, value): &Header| format!("    add_header {name} \"{}\" always;\n", value.replace('"', "\\\""));
    let lines: String = headers.iter().map(line).collect();
    format!("location {location} {{\n{first}{lines}}}\n\n")
}
