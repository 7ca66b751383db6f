// Viewer request, runtime cloudfront-js-2.0. `site hosting` writes this.
function handler(event) {
    var request = event.request;
    var uri = request.uri;
    if (uri.endsWith('/')) {
        request.uri = uri + 'index.html';
    } else if (uri.startsWith('/') && !uri.slice(uri.lastIndexOf('/')).includes('.')) {
        // Two slashes would name a host.
        var to = uri.replace(/^\/+/, '/') + '/';
        return {statusCode: 301, statusDescription: 'Moved Permanently', headers: {location: {value: to}}};
    }
    return request;
}
