//! A page's address as a picture that a phone's camera reads.

use super::PublishError;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use std::path::Path;

/// The QR code of an address as SVG, black on white in every theme and on paper, with the quiet zone that the
/// standard (ISO/IEC 18004) asks for. A quarter of it may be smudged or folded.
///
/// # Errors
/// An address that is too long for any code.
pub fn qr_code(address: &str) -> Result<String, PublishError> {
    let code = QrCode::with_error_correction_level(address, EcLevel::Q);
    let code = code.map_err(|error| PublishError::new("make a QR code of", Path::new(address), error))?;
    Ok(code.render::<svg::Color<'_>>().min_dimensions(200, 200).quiet_zone(true).build())
}
