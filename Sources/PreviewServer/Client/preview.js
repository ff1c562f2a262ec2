// The preview's part in the browser: it hears when the site has changed, and brings the page up to date.
(() => {
  "use strict";
  const script = document.currentScript;
  const version = Number(script.dataset.version);
  const build = Number(script.dataset.build);
  const run = script.dataset.run;
  const isMissing = "missing" in script.dataset;
  const home = "/_broadsheet/";
  const scrollKey = "broadsheet-scroll";

  // The page may be loaded again at any time: readers of it stay where they are.
  const place = sessionStorage.getItem(scrollKey);
  sessionStorage.removeItem(scrollKey);
  if (place) {
    const [path, x, y] = JSON.parse(place);
    if (path === location.pathname) scrollTo({ left: x, top: y, behavior: "instant" });
  }
  const reload = () => {
    sessionStorage.setItem(scrollKey, JSON.stringify([location.pathname, scrollX, scrollY]));
    location.reload();
  };

  // What lies above the page keeps its looks to itself, and gets none of the page's.
  let layer;
  const shadow = () => {
    if (!layer) {
      const host = document.createElement("div");
      host.id = "broadsheet-layer";
      document.documentElement.append(host);
      layer = host.attachShadow({ mode: "open" });
      layer.innerHTML = `<style>
        :host { all: initial; }
        .overlay { position: fixed; inset: 0; z-index: 2147483001; overflow: auto; padding: 1rem;
          background: #1c1c1cfa; color: #f5f5f5; font: 16px/1.5 system-ui, sans-serif; }
        .overlay h2 { margin: 0 0 .5rem; font-size: 20px; }
        .overlay ol { margin: 0; padding: 0; list-style: none; }
        .overlay li { margin: .75rem 0; padding-inline-start: .75rem; border-inline-start: 5px solid #ffb300; }
        .overlay li.error { border-color: #ff6659; }
        .overlay li p { margin: 0; overflow-wrap: anywhere; }
        .overlay h2 { padding-inline-end: 5rem; }
        .overlay pre { margin: 0; overflow-x: auto; font: 14px/1.5 ui-monospace, monospace; }
        .overlay button, .badge { font: 600 14px/1.5 system-ui, sans-serif; border: 0; border-radius: 4px; padding: 6px 12px;
          background: #ffd84d; color: #1a1400; text-decoration: none; cursor: pointer; }
        .overlay button { position: absolute; inset-block-start: 1rem; inset-inline-end: 1rem; }
        .badge { position: fixed; inset-block-end: 1rem; inset-inline-start: 1rem; z-index: 2147483000; }
        .overlay button:focus-visible, .badge:focus-visible { outline: 3px solid #4da3ff; outline-offset: 2px; }
        [hidden] { display: none; }
      </style>
      <div class="overlay" role="alertdialog" aria-label="Mistakes in the newspaper" hidden>
        <button type="button">Close</button><div class="problems"></div>
      </div>
      <a class="badge" href="${home}" role="status" hidden></a>`;
      layer.querySelector("button").onclick = hide;
      addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
    }
    return layer;
  };
  const hide = () => { if (layer) layer.querySelector(".overlay").hidden = true; };
  const show = async () => {
    const answer = await fetch(home + "problems");
    if (!answer.ok) return;
    const text = await answer.text();
    // It may have been mended meanwhile.
    if (!hasFailed) return;
    const overlay = shadow().querySelector(".overlay");
    overlay.querySelector(".problems").innerHTML = text;
    overlay.hidden = false;
  };
  const badge = text => {
    if (!text && !layer) return;
    const element = shadow().querySelector(".badge");
    element.hidden = !text;
    element.textContent = text;
  };

  // The page's stylesheets are exchanged for those that it would have now.
  const restyle = async number => {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const sheets = document => [...document.querySelectorAll('link[rel~="stylesheet"]')]
      .filter(link => !link.getAttribute("href").startsWith(home));
    const [old, fresh] = [sheets(document), sheets(page)];
    if (old.length !== fresh.length) return reload();
    old.forEach((link, index) => {
      const address = new URL(fresh[index].getAttribute("href"), location.href);
      if (address.origin !== location.origin) return;
      address.searchParams.set("preview", number);
      const copy = link.cloneNode();
      copy.href = address.href;
      copy.onload = copy.onerror = () => link.remove();
      link.after(copy);
    });
  };

  const here = decodeURI(location.pathname).replace(/\/index\.html$/, "/");
  const concerns = address => {
    const path = decodeURI(address);
    // What is no page may be part of any page.
    return path === here || !(path.endsWith("/") || path.endsWith(".html"));
  };

  let known = version;
  let hasFailed = false;
  const arrive = event => {
    badge(event.warnings ? `${event.warnings} warning${event.warnings === 1 ? "" : "s"}` : "");
    document.documentElement.dataset.broadsheetVersion = event.version;
    hasFailed = event.failed;
    if (location.pathname.startsWith(home)) {
      if (event.run !== run || event.build !== build) reload();
    } else if (event.run !== run) {
      reload();
    } else if (event.failed) {
      if (event.version !== known) reload(); else show();
    } else {
      hide();
      if (event.version !== known) {
        if (event.navigate && event.navigate !== location.pathname) return location.assign(event.navigate);
        // One version later, and told what changed: only pages that did are loaded again.
        const isNext = event.version === known + 1 && event.changed;
        if (event.styles && event.version === known + 1) restyle(event.version);
        else if (!isNext || isMissing || event.changed.some(concerns)) return reload();
        known = event.version;
      }
    }
  };

  // A browser keeps few connections to one host, so a page that nobody sees does not hold one.
  let source;
  const listen = () => {
    if (document.hidden) {
      source?.close();
      source = undefined;
    } else if (!source) {
      source = new EventSource(home + "events");
      source.onmessage = message => arrive(JSON.parse(message.data));
      source.onerror = () => badge("The preview has ended");
    }
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();
