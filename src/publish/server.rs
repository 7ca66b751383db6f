//! A static file server for looking at the published site: its real headers, its real compression, real
//! status codes. For a computer of one's own, not for the internet.

use super::PublishError;
use super::build::Build;
use super::error::read;
use super::headers::{HEADERS, Headers};
use super::served::{Served as Promise, content_type};
use crate::content::Lang;
use crate::route::Base;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::net::TcpListener;
use tower::ServiceExt;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;

/// What to serve, and where.
#[derive(Clone, Debug)]
pub struct ServeOptions {
    /// The published folder.
    pub dist: PathBuf,
    /// Served as `/content/` in place of the published copy, so that an edit is seen at the next reload.
    pub content: Option<PathBuf>,
    /// The port on the loopback address; 0 for any that is free.
    pub port: u16,
}

struct Served {
    dist: PathBuf,
    content: Option<PathBuf>,
    base: Base,
    headers: Headers,
}

/// Serves until Ctrl-C. Prints `Serving http://127.0.0.1:PORT/` once a page can be opened.
///
/// # Errors
/// When the folder was not published, or the port is taken.
pub fn serve(options: ServeOptions) -> Result<(), PublishError> {
    let ServeOptions { dist, content, port } = options;
    let build = Build::read(&dist)?;
    let headers = Headers::parse(&String::from_utf8_lossy(&read(&dist.join(HEADERS))?));
    let served = Arc::new(Served { base: Base::new(&build.base), dist: dist.clone(), content, headers });
    let wrong = |error: std::io::Error| PublishError::new("serve", &dist, format!("port {port}: {error}"));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(wrong)?;
    runtime.block_on(async {
        let listener = TcpListener::bind(("127.0.0.1", port)).await.map_err(wrong)?;
        let address = listener.local_addr().map_err(wrong)?;
        println!("Serving http://{address}{}/", served.base.as_str());
        let app = Router::new().fallback(answer).with_state(served).layer(CompressionLayer::new());
        let stopped = async { drop(tokio::signal::ctrl_c().await) };
        axum::serve(listener, app).with_graceful_shutdown(stopped).await.map_err(wrong)
    })
}

async fn answer(State(served): State<Arc<Served>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let below = served.base.strip(&path).map(str::to_owned);
    let mut response = match below {
        // Two slashes name a host in a `Location`: none of our redirects may begin so.
        _ if path.starts_with("//") => redirect(&format!("/{}", path.trim_start_matches('/'))),
        Some(below) if below.is_empty() => redirect(&format!("{path}/")),
        Some(below) => served.file(request, &below).await,
        None => StatusCode::NOT_FOUND.into_response(),
    };
    let name = match response.status() {
        StatusCode::NOT_FOUND => "404.html",
        status if status.is_success() && path.ends_with('/') => "index.html",
        status if status.is_success() => path.as_str(),
        _ => "",
    };
    if let Some(kind) = content_type(name) {
        response.headers_mut().insert("content-type", HeaderValue::from_static(kind));
    }
    for (name, value) in served.headers.of(&path) {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    if response.status() == StatusCode::NOT_FOUND {
        response.headers_mut().insert("cache-control", HeaderValue::from_static("no-store"));
    }
    response
}

impl Served {
    async fn file(&self, request: Request, below: &str) -> Response {
        // Longer than any file's name may be: what is not there must not look like our own mistake.
        if below.split('/').any(|part| part.len() > 255) || below.len() > 2_048 {
            return self.not_found(below).await;
        }
        let content = below.strip_prefix("/content").and_then(|rest| Some((self.content.as_deref()?, rest)));
        let found = match content {
            Some((folder, rest)) => file(ServeDir::new(folder), request, rest).await,
            None => file(precompressed(&self.dist), request, below).await,
        };
        if found.status() == StatusCode::NOT_FOUND { self.not_found(below).await } else { self.rebase(found) }
    }

    /// The file server knows nothing of the base path: its redirects to the address with a slash need it.
    fn rebase(&self, mut response: Response) -> Response {
        let location = response.headers().get("location").and_then(|value| value.to_str().ok());
        let rebased = location.map(|path| HeaderValue::try_from(format!("{}{path}", self.base.as_str())));
        if let Some(Ok(rebased)) = rebased {
            response.headers_mut().insert("location", rebased);
        }
        response
    }

    /// The page of addresses that do not exist, in the language of the address, with its real status.
    async fn not_found(&self, below: &str) -> Response {
        let lang = Lang::of_path(below);
        let request = Request::new(Body::empty());
        let mut response = file(precompressed(&self.dist), request, &Promise::missing(lang)).await;
        *response.status_mut() = StatusCode::NOT_FOUND;
        response
    }
}

fn precompressed(folder: &Path) -> ServeDir {
    ServeDir::new(folder).precompressed_br().precompressed_zstd().precompressed_gzip()
}

async fn file(folder: ServeDir, mut request: Request, path: &str) -> Response {
    let Ok(uri) = path.parse() else { return StatusCode::NOT_FOUND.into_response() };
    *request.uri_mut() = uri;
    match folder.oneshot(request).await {
        Ok(response) => response.into_response(),
        Err(never) => match never {},
    }
}

fn redirect(to: &str) -> Response {
    (StatusCode::TEMPORARY_REDIRECT, [("location", to.to_owned())]).into_response()
}
