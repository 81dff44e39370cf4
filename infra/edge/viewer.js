/** Runs at CloudFront, before the API is asked: says who asks, whatever the caller has said about that himself. */
function handler(event) {
  const request = event.request
  request.headers['x-viewer-address'] = { value: event.viewer.ip }
  return request
}
