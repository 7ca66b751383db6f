//! Putting things in order.

/// The same in the order of their keys; those of equal keys stay as they are. By insertion: lists here hold hundreds
/// of entries at most, and each type that std sorts adds four kilobytes to the program.
pub fn in_order<T, K: Ord>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut ordered: Vec<(K, T)> = Vec::new();
    for item in items {
        let key = key(&item);
        let place = ordered.partition_point(|(before, _)| *before <= key);
        ordered.insert(place, (key, item));
    }
    ordered.into_iter().map(|(_, item)| item).collect()
}
