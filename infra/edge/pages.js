/**
 * Runs at CloudFront, before the portal's bucket is asked: whatever is no file is a place inside one of the two apps. That
 * machine knows less of the language than others do, no destructuring for one.
 */
function handler(event) {
  const request = event.request
  const path = request.uri
  if (path.slice(path.lastIndexOf('/')).includes('.')) return request
  const inConsole = path === '/console' || path.startsWith('/console/')
  request.uri = inConsole ? '/console.html' : '/index.html'
  return request
}
