//! What is done when something happens to an element.

use leptos::tachys::renderer::RemoveEventHandler;
use leptos::tachys::renderer::types::{Element, Event};

/// What is done when something happens to an element. While prerendering nothing happens, and it is not kept: it
/// stays on the thread that has made it.
pub struct Handler {
    #[cfg(feature = "hydrate")]
    run: send_wrapper::SendWrapper<Box<dyn FnMut(Event)>>,
}

impl Handler {
    /// Calls a function with what has happened.
    #[cfg_attr(not(feature = "hydrate"), expect(unused_variables, reason = "nothing happens while prerendering"))]
    pub fn new(run: impl FnMut(Event) + 'static) -> Self {
        Self {
            #[cfg(feature = "hydrate")]
            run: send_wrapper::SendWrapper::new(Box::new(run)),
        }
    }

    /// From here on, until what comes back is dropped.
    #[cfg_attr(not(feature = "hydrate"), expect(unused_variables, reason = "nothing happens while prerendering"))]
    pub(super) fn listen(self, element: &Element, event: &str) -> Option<RemoveEventHandler<Element>> {
        #[cfg(feature = "hydrate")]
        return Some(leptos::tachys::renderer::Rndr::add_event_listener(element, event, self.run.take()));
        #[cfg(not(feature = "hydrate"))]
        return None;
    }
}
