/* What the pages do beyond plain links and forms. Post content only ever arrives as escaped markup of our own templates. */
(() => {
  'use strict';
  const MOST_CARDS = 400;
  const held = new Map();
  let lastId = '';
  let announced = 0;
  const byId = id => document.getElementById(id);

  /* Live stream: htmx's extension opens it; a stream that is opened anew goes on where the last one was. */
  if (window.htmx) {
    htmx.createEventSource = href => {
      const url = new URL(href, location.href);
      if (lastId && url.searchParams.has('lastEventId') && byId('live')?.dataset.resume) {
        url.searchParams.set('lastEventId', lastId);
      }
      if (byId('live')) byId('live').dataset.resume = 'yes';
      const source = new EventSource(url);
      const keep = event => { if (event.lastEventId) lastId = event.lastEventId; };
      source.addEventListener('post', keep);
      source.addEventListener('withdrawn', event => { keep(event); withdraw(JSON.parse(event.data).id); });
      source.addEventListener('gap', () => refresh());
      return source;
    };
  }

  const status = (state, text) => {
    const line = byId('live-status');
    if (line && line.dataset.state !== state) {
      line.dataset.state = state;
      line.textContent = text;
    }
  };
  document.addEventListener('htmx:sseOpen', () => status('live', 'Live: new posts appear by themselves'));
  document.addEventListener('htmx:sseError', () => status('away', 'Connection lost; trying again…'));
  document.addEventListener('htmx:sseClose', () => status('off', 'Not live'));

  const cardOf = markup => {
    const box = document.createElement('template');
    box.innerHTML = markup;
    return box.content.querySelector('li.post');
  };

  document.addEventListener('htmx:sseBeforeMessage', event => {
    const card = cardOf(event.detail.data);
    event.preventDefault();
    if (!card) return;
    const shown = byId(card.id);
    if (shown) {
      if (Number(shown.dataset.revision) < Number(card.dataset.revision)) replace(shown, card);
      return;
    }
    if (window.scrollY > 160 || document.activeElement?.closest('#posts')) {
      held.delete(card.id);
      held.set(card.id, card);
      pill();
    } else {
      insert([card]);
    }
    announce(card);
  });

  function replace(old, card) {
    old.replaceWith(card);
    htmx.process(card);
    showTimes(card);
  }

  /* The stream also tells what came shortly before the page did, and a burst comes in any order. */
  const received = card => Date.parse(card.querySelector('time').dateTime);

  function place(list, card) {
    const at = received(card);
    const next = [...list.children].find(other => !other.matches('li.post') || received(other) <= at);
    if (next?.matches('.more')) return false;
    list.insertBefore(card, next ?? null);
    return true;
  }

  function insert(cards) {
    const list = byId('posts');
    if (!list) return;
    for (const card of cards) {
      if (!place(list, card)) continue;
      card.classList.add('new');
      htmx.process(card);
      showTimes(card);
    }
    byId('empty')?.remove();
    const all = list.querySelectorAll('li.post');
    for (let i = all.length - 1; i >= MOST_CARDS; i--) all[i].remove();
  }

  function withdraw(id) {
    held.delete('post-' + id);
    byId('post-' + id)?.remove();
    pill();
  }

  function pill() {
    const button = byId('pill');
    if (!button) return;
    button.hidden = held.size === 0;
    button.textContent = held.size === 1 ? '1 new post' : held.size + ' new posts';
  }

  function release() {
    insert([...held.values()]);
    held.clear();
    pill();
    window.scrollTo({ top: 0, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    byId('posts')?.querySelector('h3 a')?.focus({ preventScroll: true });
  }

  /* At most one announcement in five seconds: a listener is told, not flooded. */
  function announce(card) {
    const now = Date.now();
    if (now - announced < 5000) return;
    announced = now;
    const place = byId('announce');
    if (place) place.textContent = 'New post: ' + card.querySelector('h3').textContent;
  }

  function refresh() {
    const counts = byId('recount');
    if (counts) htmx.trigger(counts, 'refresh');
    if (byId('feed')) htmx.ajax('GET', location.pathname + location.search, { target: '#feed', select: '#feed', swap: 'outerHTML' });
  }

  document.addEventListener('click', event => {
    if (event.target.id === 'pill') release();
    const show = event.target.closest('.tag-show');
    if (show) emphasise(show);
  });

  /* The words behind a tag. */
  function emphasise(button) {
    const on = button.getAttribute('aria-pressed') !== 'true';
    document.querySelectorAll('.tag-show').forEach(b => b.setAttribute('aria-pressed', String(on && b === button)));
    document.querySelectorAll('.evidence.on').forEach(m => m.classList.remove('on'));
    if (!on) return;
    const marks = [...document.querySelectorAll('.evidence')].filter(m => m.dataset.tags.split(' ').includes(button.dataset.shows));
    marks.forEach(m => m.classList.add('on'));
    marks[0]?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  function nameEvidence() {
    document.querySelectorAll('.evidence').forEach(mark => {
      const names = mark.dataset.tags.split(' ').map(key => {
        const line = document.querySelector(`[data-shows="${CSS.escape(key)}"]`)?.closest('.tag-line');
        return line?.querySelector('.chip')?.textContent;
      });
      mark.title = names.filter(Boolean).join(', ');
    });
  }

  /* Keys: / searches, j and k walk through the posts. */
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
    if (event.key === '/' && byId('q')) {
      event.preventDefault();
      byId('q').focus();
    } else if (event.key === 'j' || event.key === 'k') {
      const links = [...document.querySelectorAll('#posts h3 a')];
      const at = links.findIndex(link => link.closest('li').contains(document.activeElement));
      const next = links[at < 0 ? 0 : at + (event.key === 'j' ? 1 : -1)];
      if (next) {
        next.focus();
        next.closest('li').scrollIntoView({ block: 'nearest' });
      }
    }
  });

  function fold() {
    const facets = byId('facets');
    if (facets && matchMedia('(max-width: 61.99rem)').matches) facets.open = false;
  }

  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target?.id === 'counts') {
      const total = byId('counted');
      if (total && byId('total')) byId('total').textContent = total.textContent;
    }
  });
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.target?.id === 'feed') {
      held.clear();
      lastId = '';
      if ([400, 503].includes(event.detail.xhr.status)) event.detail.shouldSwap = true;
    }
  });
  document.addEventListener('htmx:load', event => { if (event.target.id === 'feed') fold(); });
  window.addEventListener('focus', () => { const counts = byId('recount'); if (counts) htmx.trigger(counts, 'refresh'); });
  document.addEventListener('change', event => { if (event.target.id === 'sort') event.target.form.requestSubmit(); });
  fold();
  nameEvidence();
})();
