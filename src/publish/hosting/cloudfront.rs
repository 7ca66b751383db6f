//! For CloudFront in front of S3: a policy of response headers for each kind of address, and the function that finds
//! a folder's page.

use crate::publish::served::{Header, Kind, Served};
use serde_json::{Value, json};

/// Each policy as `aws cloudfront create-response-headers-policy` reads it, and the function.
pub(super) fn print(served: &Served) -> Vec<(String, String)> {
    let kinds = [
        ("pages", Kind::Page),
        ("frames", Kind::Frame),
        ("assets", Kind::Asset),
        ("content", Kind::Content),
        ("forget", Kind::Forget),
    ];
    let policy = |(name, kind): (&str, Kind)| {
        let text = format!("{:#}\n", policy(name, &served.headers(kind)));
        (format!("cloudfront/headers-{name}.json"), text)
    };
    let function = ("cloudfront/index.js".to_owned(), function(served.base.as_str()));
    kinds.into_iter().map(policy).chain([function]).collect()
}

fn policy(name: &str, headers: &[Header]) -> Value {
    // Those that CloudFront has fields of its own for cannot be among the others.
    let of = |name: &str| headers.iter().find(|it| it.0 == name).map(|it| it.1.as_str()).unwrap_or_default();
    let own = [
        "Content-Security-Policy",
        "Strict-Transport-Security",
        "Referrer-Policy",
        "X-Content-Type-Options",
        "Access-Control-Allow-Origin",
    ];
    let others = headers.iter().filter(|(name, _)| !own.contains(name));
    let items: Vec<_> = others.map(|(name, value)| json!({"Header": name, "Value": value, "Override": true})).collect();
    let age: u32 = of("Strict-Transport-Security").trim_start_matches("max-age=").parse().unwrap_or_default();
    let mut policy = json!({
        "Name": format!("iom-romania-{name}"),
        "CustomHeadersConfig": {"Quantity": items.len(), "Items": items},
        "SecurityHeadersConfig": {
            "ContentSecurityPolicy": {"ContentSecurityPolicy": of("Content-Security-Policy"), "Override": true},
            "ContentTypeOptions": {"Override": true},
            "ReferrerPolicy": {"ReferrerPolicy": of("Referrer-Policy"), "Override": true},
            "StrictTransportSecurity": {"AccessControlMaxAgeSec": age, "Override": true},
        },
    });
    if of("Access-Control-Allow-Origin") == "*" {
        policy["CorsConfig"] = json!({
            "AccessControlAllowOrigins": {"Quantity": 1, "Items": ["*"]},
            "AccessControlAllowHeaders": {"Quantity": 1, "Items": ["*"]},
            "AccessControlAllowMethods": {"Quantity": 2, "Items": ["GET", "HEAD"]},
            "AccessControlAllowCredentials": false, "OriginOverride": true,
        });
    }
    policy
}

/// S3 knows no page of a folder. An address without its last slash is sent on, as any file server does; a name with a
/// dot is a file.
fn function(base: &str) -> String {
    format!(
        "// Viewer request, runtime cloudfront-js-2.0. `site hosting` writes this.\n\
         function handler(event) {{\n\
         \x20   var request = event.request;\n\
         \x20   var uri = request.uri;\n\
         \x20   if (uri.endsWith('/')) {{\n\
         \x20       request.uri = uri + 'index.html';\n\
         \x20   }} else if (uri.startsWith('{base}/') && !uri.slice(uri.lastIndexOf('/')).includes('.')) {{\n\
         \x20       // Two slashes would name a host.\n\
         \x20       var to = uri.replace(/^\\/+/, '/') + '/';\n\
         \x20       return {{statusCode: 301, statusDescription: 'Moved Permanently', headers: {{location: {{value: to}}}}}};\n\
         \x20   }}\n\
         \x20   return request;\n\
         }}\n"
    )
}
