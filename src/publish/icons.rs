//! The site's icon in every form that a phone asks for, all of them drawn from `icon.svg`.

use super::PublishError;
use super::error::{read, write};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::path::Path;

/// The one drawing that all icons are made from, below the site's folder.
pub(super) const DRAWING: &str = "icon.svg";

/// For browsers that know no drawing as an icon, and for those that ask without having been told.
pub(super) const FAVICON: &str = "favicon.ico";

/// The icon of iOS' home screen.
pub(super) const TOUCH: &str = "icons/touch-180.png";

/// What a web manifest offers besides: the file, its pixels each way, and what it is for.
pub(super) const OFFERED: [(&str, u32, &str); 3] = [
    ("icons/192.png", 192, "any"),
    ("icons/512.png", 512, "any"),
    // Android cuts it to the shape of its other icons: only the middle four fifths are sure to be seen.
    ("icons/maskable-512.png", 512, "maskable"),
];

/// Draws every icon from the one in the site's folder.
///
/// # Errors
/// When the drawing cannot be read: it has to be SVG with a size, and its letters have to be outlines, since what a
/// font looks like differs from machine to machine.
pub(super) fn draw(folder: &Path) -> Result<(), PublishError> {
    let path = folder.join(DRAWING);
    let wrong = |error: String| PublishError::new("draw", &path, error);
    let tree = Tree::from_data(&read(&path)?, &Options::default()).map_err(|error| wrong(error.to_string()))?;
    let png = |pixels, share, solid| drawn(&tree, pixels, share, solid).map_err(&wrong);
    // iOS shows black where there is nothing.
    write(&folder.join(TOUCH), png(180, 1.0, true)?)?;
    for (name, pixels, purpose) in OFFERED {
        let masked = purpose == "maskable";
        write(&folder.join(name), png(pixels, if masked { 0.8 } else { 1.0 }, masked)?)?;
    }
    write(&folder.join(FAVICON), icon_file(&png(32, 1.0, false)?))
}

/// A PNG of so many pixels each way, the drawing in the middle on so large a share of its width. A solid one has no
/// place that can be seen through: what is around the drawing is what the drawing has in its corner, or paper.
fn drawn(tree: &Tree, pixels: u32, share: f32, solid: bool) -> Result<Vec<u8>, String> {
    let no_room = || "there is no room for its pixels".to_owned();
    let mut icon = Pixmap::new(pixels, pixels).ok_or_else(no_room)?;
    if solid {
        icon.fill(corner(tree).ok_or_else(no_room)?);
    }
    let (side, size) = (pixels as f32 * share, tree.size());
    let scale = side / size.width().max(size.height());
    let (x, y) = (size.width() * scale, size.height() * scale);
    let middle = Transform::from_translate((pixels as f32 - x) / 2.0, (pixels as f32 - y) / 2.0);
    resvg::render(tree, middle.pre_scale(scale, scale), &mut icon.as_mut());
    icon.encode_png().map_err(|error| error.to_string())
}

/// What a drawing has in its corner, as a colour that cannot be seen through.
fn corner(tree: &Tree) -> Option<Color> {
    let mut small = Pixmap::new(16, 16)?;
    let scale = 16.0 / tree.size().width().max(tree.size().height());
    resvg::render(tree, Transform::from_scale(scale, scale), &mut small.as_mut());
    let pixel = small.pixel(0, 0)?;
    let solid = Color::from_rgba8(pixel.red(), pixel.green(), pixel.blue(), u8::MAX);
    Some(if pixel.alpha() == u8::MAX { solid } else { Color::WHITE })
}

/// A PNG of 32 pixels each way as an `.ico` file: a list of one image, and the image.
/// The form: [MS-ICO], and since Windows Vista a PNG in it.
fn icon_file(png: &[u8]) -> Vec<u8> {
    let (images, kind, colours, rest, planes, depth) = (1u16, 1u16, 0u8, 0u8, 1u16, 32u16);
    let start = 6 + 16u32;
    let mut file = Vec::with_capacity(png.len() + start as usize);
    file.extend([0u16, kind, images].map(u16::to_le_bytes).concat());
    file.extend([32u8, 32, colours, rest]);
    file.extend([planes, depth].map(u16::to_le_bytes).concat());
    file.extend([png.len() as u32, start].map(u32::to_le_bytes).concat());
    file.extend(png);
    file
}
