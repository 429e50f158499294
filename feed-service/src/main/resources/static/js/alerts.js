/* Alerts for the dashboard, on every page: a note in the corner and a count in the menu. */
(() => {
  'use strict';
  const SHOWN_MS = 15000;
  const MOST_NOTES = 4;
  const RETRY_MS = 5000;
  let count = 0;
  let place;

  function notes() {
    if (!place) {
      place = document.createElement('div');
      place.className = 'alert-notes';
      place.setAttribute('role', 'status');
      place.setAttribute('aria-live', 'polite');
      document.body.append(place);
    }
    return place;
  }

  function badge() {
    const link = document.querySelector('.top nav a[href="/alerts"]');
    if (!link) return;
    let sign = link.querySelector('.alert-count');
    if (!sign) {
      sign = document.createElement('span');
      sign.className = 'alert-count';
      link.append(' ', sign);
    }
    sign.textContent = String(count);
    sign.setAttribute('aria-label', count === 1 ? '1 new alert' : count + ' new alerts');
  }

  function note(alert) {
    const box = document.createElement('div');
    box.className = 'notice good alert-note';
    const name = document.createElement('p');
    name.className = 'quiet';
    name.textContent = 'Alert: ' + alert.alertName;
    const link = document.createElement('a');
    link.href = '/posts/' + encodeURIComponent(alert.post.id);
    link.textContent = alert.post.title || 'Untitled post';
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = '×';
    close.setAttribute('aria-label', 'Dismiss');
    close.addEventListener('click', () => box.remove());
    box.append(close, name, link);
    const all = notes();
    all.prepend(box);
    while (all.children.length > MOST_NOTES) all.lastElementChild.remove();
    setTimeout(() => { if (!box.matches(':hover, :focus-within')) box.remove(); }, SHOWN_MS);
  }

  function refresh() {
    if (document.getElementById('deliveries') && window.htmx) {
      htmx.ajax('GET', '/alerts', { target: '#deliveries', select: '#deliveries', swap: 'outerHTML' });
    }
  }

  /* Browsers come back by themselves, and say where they were, but not after an answer such as 503. */
  function listen(lastEventId) {
    const source = new EventSource('/v1/alerts/stream' + (lastEventId ? '?lastEventId=' + encodeURIComponent(lastEventId) : ''));
    let last = lastEventId;
    source.addEventListener('open', () => { document.documentElement.dataset.alerts = 'live'; });
    source.addEventListener('error', () => {
      document.documentElement.dataset.alerts = 'away';
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, RETRY_MS, last);
    });
    source.addEventListener('here', event => { last = event.lastEventId; });
    source.addEventListener('alert', event => {
      last = event.lastEventId;
      const alert = JSON.parse(event.data);
      count++;
      badge();
      note(alert);
      refresh();
    });
  }
  listen('');
})();
