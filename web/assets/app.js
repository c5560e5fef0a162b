// SPDX-License-Identifier: GPL-2.0-or-later
// Progressive enhancement only: every page works without this file.
const root = document.documentElement;
root.classList.add('js');
const $ = (s, el = document) => el.querySelector(s);
const fold = s => s.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
const wide = matchMedia('(min-width: 60.0625rem)');

// Theme: the server reads the cookie and writes data-theme, so there is no flash.
$('#theme')?.addEventListener('click', () => {
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  document.cookie = `theme=${root.dataset.theme};path=/;max-age=31536000;samesite=lax`;
});

// Facet find box: narrows the rows on the page; Enter asks the server for the whole list.
document.addEventListener('input', e => {
  if (!e.target.matches('[data-facet-find]')) return;
  const want = fold(e.target.value);
  for (const row of e.target.closest('fieldset').querySelectorAll('.opt')) {
    row.hidden = !fold(row.textContent).includes(want) && !$(':checked', row);
  }
});

// Keys: / focuses the search box, j and k move between results, ? shows the list of keys.
// They can be switched off on the help page, as some people speak their letters.
const keysOff = () => { try { return localStorage.getItem('keys') === 'off'; } catch { return false; } };
addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey || keysOff() || e.target.closest('input:not([type=checkbox],[type=radio]),select,textarea,[contenteditable]')) return;
  if (e.key === '/') { e.preventDefault(); $('#q')?.focus(); $('#q')?.select(); }
  if (e.key === '?') location.href = $('.foot [href$="#keys"]').href;
  const step = { j: 1, k: -1 }[e.key];
  const links = [...document.querySelectorAll('.result :is(h2, h3) a')];
  if (step && links.length) links[Math.max(0, Math.min(links.length - 1, links.indexOf(document.activeElement) + step))].focus();
});
const keys = $('#keys-on');
if (keys) {
  keys.checked = !keysOff();
  keys.addEventListener('change', () => { try { localStorage.setItem('keys', keys.checked ? 'on' : 'off'); } catch { /* private mode */ } });
}

// Filter drawer: Escape closes it and gives focus back.
addEventListener('hashchange', () => { if (location.hash === '#filters') $('.drawer__head a')?.focus(); });
document.addEventListener('keydown', e => {
  if (e.key !== 'Escape' || !e.target.closest('#filters') || location.hash !== '#filters') return;
  location.hash = 'main';
  $('[href="#filters"]')?.focus();
});

// Apply at once: fetch the page that the form would lead to and put its parts in place of ours.
// One renderer, the server's. The newest request wins; on any failure the browser simply goes there.
let running = null;
const addressOf = form => {
  const state = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value) state.append(name, value);
  const query = state.toString().replaceAll('+', '%20');
  return form.getAttribute('action') + (query ? `?${query}` : '');
};
async function show(address, push) {
  const region = $('#results-region');
  running?.abort();
  const mine = running = new AbortController();
  region.classList.add('is-loading');
  region.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { signal: mine.signal, headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (mine !== running) return;
    if (!$('#results-region', page)) throw new Error('another page');
    swap(page);
    document.title = page.title;
    if (push) history.pushState({}, '', address);
    say();
  } catch (error) {
    if (error.name !== 'AbortError') location.href = address;
  }
}
function swap(page) {
  const { id, name, value } = document.activeElement ?? {};
  for (const part of ['#filters', '#results-region']) {
    const fresh = $(part, page);
    if (fresh && $(part)) $(part).replaceWith(document.adoptNode(fresh));
  }
  const again = id ? document.getElementById(id)
    : name && [...document.getElementsByName(name)].find(el => el.value === value);
  again?.focus({ preventScroll: true });
}
// A status element speaks only of a change, so the same number gets another wording.
function say() {
  const status = $('#result-status');
  const count = $('#count')?.firstChild?.textContent.trim() ?? '';
  if (status) status.textContent = status.dataset.count === count ? status.dataset.still.replace('{}', count) : count;
  if (status) status.dataset.count = count;
}
document.addEventListener('change', e => {
  const form = e.target.form;
  if (!form || !$('#results-region')) return;
  if (form.id === 'sort-form') show(addressOf(form), true);
  if (form.id === 'filter-form' && wide.matches) show(addressOf(form), true);
});
addEventListener('popstate', () => {
  if ($('#results-region') && location.pathname === '/search' && !location.hash) show(location.href, false);
});

// Search box: an editable combobox with a list (WAI-ARIA APG, manual selection). Nothing is chosen
// unless arrowed to, so that Enter still searches for what was typed.
const box = $('#q');
const el = (tag, attributes, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};
function suggest() {
  // The API speaks English; the form has the words of the page's language.
  const words = box.form.dataset;
  const labelOf = ({ kind, id, label }) => {
    if (kind !== 'date' || root.lang === 'en') return label;
    const [year, month, day] = id.split('-');
    const form = { year: 'numeric', month: month && 'long', day: day && 'numeric', timeZone: 'UTC' };
    return new Intl.DateTimeFormat(root.lang, form).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  };
  const list = el('div', { class: 'suggest', id: 'suggest', role: 'listbox', 'aria-label': words.suggestions, hidden: '' });
  const status = el('p', { class: 'visually-hidden', role: 'status' });
  box.form.append(list, status);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', 'suggest'], ['aria-expanded', 'false']]) box.setAttribute(name, value);
  let at = -1, wait = 0, asked = null;
  const rows = () => [...list.querySelectorAll('[role=option]')];
  const close = () => {
    asked?.abort();
    clearTimeout(wait);
    list.hidden = true;
    at = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  // The words of the label that go on with a typed one have that part bold; folding may change a
  // letter into several, so letters are counted on the label itself.
  const marked = (label, typed) => {
    const wants = fold(typed).split(/\s+/).filter(Boolean);
    return label.split(/(\s+)/).flatMap(word => {
      const want = wants.filter(w => fold(word).startsWith(w)).sort((a, b) => b.length - a.length)[0];
      if (!want) return [word];
      const letters = [...word];
      let n = 1;
      while (n < letters.length && fold(letters.slice(0, n).join('')).length < want.length) n += 1;
      return [el('b', {}, letters.slice(0, n).join('')), letters.slice(n).join('')];
    });
  };
  const show = (found, typed) => {
    list.replaceChildren(...found.map((one, i) => {
      const note = [words[one.kind], one.written && `“${one.written}”`, one.role].filter(Boolean).join(' · ');
      const row = el('div', { class: 'suggest__item', id: `suggest-${i}`, role: 'option', 'aria-selected': 'false', 'data-url': one.url },
        el('span', { dir: 'auto' }, ...marked(labelOf(one), typed)), el('small', {}, one.count.toLocaleString(root.lang)), el('small', { class: 'suggest__note' }, note));
      return row;
    }));
    list.hidden = !found.length;
    at = -1;
    box.setAttribute('aria-expanded', String(!list.hidden));
    box.removeAttribute('aria-activedescendant');
    status.textContent = found.length ? `${words.suggestions}: ${found.length}` : '';
  };
  const ask = async () => {
    const typed = box.value.trim();
    if ([...typed].length < 2) return close();
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`/suggest?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
      if (answer.ok) show((await answer.json()).suggestions, typed);
    } catch { /* it is only an aid */ }
  };
  const move = step => {
    const all = rows();
    all[at]?.setAttribute('aria-selected', 'false');
    at = (at + step + all.length + 2) % (all.length + 1) - 1;
    if (at < 0) return box.removeAttribute('aria-activedescendant');
    all[at].setAttribute('aria-selected', 'true');
    all[at].scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', all[at].id);
  };
  box.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(ask, 150); });
  box.addEventListener('blur', close);
  box.form.addEventListener('submit', close);
  box.addEventListener('keydown', e => {
    if (e.isComposing || list.hidden) return;
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { e.preventDefault(); move(e.key === 'ArrowDown' ? 1 : -1); }
    if (e.key === 'Escape') { e.preventDefault(); close(); }
    if (e.key === 'Enter' && at >= 0) { e.preventDefault(); location.href = rows()[at].dataset.url; }
  });
  list.addEventListener('mousedown', e => {
    e.preventDefault();
    const url = e.target.closest('[role=option]')?.dataset.url;
    if (url && e.button === 0) location.href = url;
  });
}
if (box) suggest();
