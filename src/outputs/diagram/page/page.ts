import { createHash } from 'node:crypto';
import { overviewPicture, podPicture } from '../pictures';
import { worstOf } from '../severity';
import type { Picture, Subject } from '../subject';
import { pictureStyle } from '../svg/style';
import { counted } from '../text/counted';
import { countsOf, findingOverview } from './finding-list';
import { shown } from './markup';
import { objectList } from './object-list';
import { objectScreen } from './object-screen';
import type { ObjectSource } from './object-source';
import { type PageObject, pageObjects } from './page-object';
import { pictureCard } from './picture-card';
import { relationsOf } from './relations';
import { SCRIPT } from './script';
import { STYLES } from './styles';

/** How a page is to be. */
export interface PageOptions {
  /** What is known of each object beside its manifest. */
  readonly sources?: readonly ObjectSource[];
  /** @default "Kubernetes manifests" */
  readonly title?: string;
}

/** A page in one file, which loads nothing: the overview of all objects, and each from near. */
export async function page(
  subject: Subject,
  { sources = [], title = 'Kubernetes manifests' }: PageOptions = {},
): Promise<string> {
  const objects = pageObjects(subject, sources);
  const relations = relationsOf(subject, objects);
  const overview = await overviewPicture(subject);
  const pictures: (Picture | undefined)[] = [];
  for (const { index } of objects) pictures.push(await podPicture(subject, index));
  const screens = objects.map(
    (object) =>
      `<template data-screen="${object.index}">${objectScreen(object, pictures[object.index], relations.get(object.index) ?? [])}</template>`,
  );
  const body = [
    '<a class="skip" href="#main">To the picture</a>',
    bar(subject, title),
    `<div class="frame"><nav class="objects" id="objects" aria-label="Objects"><p class="found" id="found" role="status">${counted(objects.length, 'object')}</p><a class="home" href="#/" aria-current="page">Overview</a>${objectList(objects)}</nav>`,
    `<main id="main" tabindex="-1">${overviewScreen(objects, subject, overview)}</main></div>`,
    '<div id="paper"></div>',
    ...screens,
  ].join('\n');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(body)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${shown(title)}</title>`,
    `<style>${ALL_STYLES}</style>`,
    '</head>',
    '<body>',
    body,
    `<script>${SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Of the page, and of the pictures in it. */
const ALL_STYLES = `${pictureStyle()}\n${STYLES}`;

const LIST = '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 4h11M2.5 8h11M2.5 12h11"/></svg>';
const MOON =
  '<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.5"/><path d="M8 2.5v11a5.5 5.5 0 0 0 0-11z" fill="currentColor"/></svg>';

function bar({ manifests, findings }: Subject, title: string): string {
  const totals = [counted(manifests.length, 'object'), countsOf(findings)].filter(Boolean).join(', ');
  return [
    '<header class="bar">',
    `<button type="button" class="button" id="list-button" aria-controls="objects" aria-expanded="false" aria-label="List of objects">${LIST}</button>`,
    `<a class="brand" href="#/"><b>${shown(title)}</b><span class="totals">${totals}</span></a>`,
    '<div class="search" role="search"><input id="search" type="search" autocomplete="off" spellcheck="false" aria-label="Search by name, kind, label, image or finding" placeholder="Search name, label, image …" aria-keyshortcuts="/"><kbd aria-hidden="true">/</kbd></div>',
    `<button type="button" class="button" id="theme" aria-pressed="false" aria-label="Dark colours" title="Light or dark">${MOON}</button>`,
    '</header>',
  ].join('');
}

function overviewScreen(objects: readonly PageObject[], { findings }: Subject, picture: Picture): string {
  const wrong =
    findings.length > 0
      ? `<section class="card" id="findings"><h2>What is wrong</h2>${findingOverview(objects)}</section>`
      : '';
  const worst = worstOf(findings);
  const state =
    worst === undefined
      ? '<span class="what">Nothing is wrong</span>'
      : `<a class="tag ${worst}" href="#findings">${countsOf(findings)}</a>`;
  return [
    '<article class="screen" id="overview" aria-label="Overview">',
    `<header class="heading"><h1 tabindex="-1">Overview</h1>${state}</header>`,
    pictureCard(picture, 'Picture of all objects', 'all'),
    wrong,
    '<noscript><p class="card clear">Without JavaScript this page shows the overview and the list alone.</p></noscript>',
    '</article>',
  ].join('');
}

/** Nothing is loaded, and nothing runs but what stands here. */
function policy(body: string): string {
  // What a picture gives to a part of itself.
  const attributes = new Set([...body.matchAll(/ style="([^"]*)"/g)].map(([, text = '']) => text));
  const styles = [
    sourceOf(ALL_STYLES),
    ...(attributes.size > 0 ? ["'unsafe-hashes'"] : []),
    ...[...attributes].map(sourceOf),
  ];
  return `default-src 'none'; style-src ${styles.join(' ')}; script-src ${sourceOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
