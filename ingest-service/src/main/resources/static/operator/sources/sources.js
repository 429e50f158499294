/* Keeps the list of sources up to date while nobody is at work in it. */
(() => {
  'use strict';
  const EVERY_MS = 10000;

  function isAtWork(list) {
    return document.hidden || list.contains(document.activeElement) || list.querySelector('details[open]')
      || !window.getSelection().isCollapsed;
  }

  setInterval(() => {
    const list = document.getElementById('sources');
    if (list && window.htmx && !isAtWork(list)) htmx.trigger('#again', 'again');
  }, EVERY_MS);
})();
