import { html, render, type TemplateResult } from 'lit';
import { findEntry, findState } from './catalogue.ts';
import { hostPage, stage, updateStage } from './stage.ts';
import { getBrand, getPlace, subscribe } from './store.ts';
import { doctorPage, whenVisitChanges } from './views/doctor.ts';
import { panels } from './views/panels.ts';
import { rail } from './views/rail.ts';
import { reference } from './views/reference.ts';
import { startFoot, startHead } from './views/start.ts';
import { toolbar } from './views/toolbar.ts';

const root = document.getElementById('gallery') as HTMLElement;
const masthead = document.createElement('div');
stage.append(masthead, hostPage);
masthead.className = 'host-bar';

function page(): TemplateResult {
  const place = getPlace();
  if (place.page === 'doctor') return html`<main class="content narrow">${doctorPage()}</main>`;
  const entry = findEntry(place.page);
  if (!entry) {
    return html`<main class="content">${startHead()} ${toolbar()} ${stage} ${startFoot()}</main>`;
  }
  const state = findState(entry, place.state);
  return html`
    <main class="content">
      <header class="head">
        <h1>${entry.title} <code>&lt;${entry.contract.tagName}&gt;</code></h1>
        <p>${entry.contract.description}</p>
      </header>
      ${
        state
          ? html`${toolbar()}
              <p class="state-about"><strong>${state.name.replaceAll('-', ' ')}</strong> ${state.about}</p>
              ${stage}`
          : html`<p class="hint">It shows nothing itself.</p>`
      }
      ${reference(entry)}
    </main>
    ${panels(entry)}
  `;
}

function draw(): void {
  const { page: name } = getPlace();
  const brand = getBrand();
  document.title = `${findEntry(name)?.title ?? (name === 'doctor' ? 'Doctor' : 'Start here')}: element gallery`;
  masthead.textContent = brand.name;
  root.dataset.page = findEntry(name) ? 'element' : name;
  render(html`${rail()} ${page()}`, root);
  void updateStage();
}

root.replaceChildren();
subscribe(draw);
whenVisitChanges(draw);
draw();
