import type { Box, PodScene, Row, Scene } from './scene';

/** What a scene shows, in words: a line for each thing. */
export function sceneText({ sources, pods, users, others }: Scene): string {
  const lines = [...sources.flatMap(boxLines), ...pods.flatMap(podLines), ...[...users, ...others].flatMap(boxLines)];
  return lines.join('\n');
}

function podLines({ workload, pod, volumes, containers }: PodScene): string[] {
  const running = containers.filter(({ kind }) => kind === 'container');
  const isOrdered = containers.some(({ kind }) => kind === 'init' || kind === 'sidecar');
  const lines = [...(workload ? boxLines(workload) : []), ...boxLines(pod), ...volumes.flatMap(boxLines)];
  for (const { box, kind, step } of containers) {
    if (running.length > 1 && box === running[0]?.box) lines.push(TOGETHER);
    const [head = '', ...rest] = boxLines(box);
    lines.push(isOrdered && kind !== 'ephemeral' ? `${step}. ${head}` : head, ...rest);
  }
  return lines;
}

/** What is true of containers that start together. */
export const TOGETHER = 'start together, in one network: they reach each other on localhost';

function boxLines(box: Box): string[] {
  const { label, title, note, rows, findings } = box;
  const head = `${label} ${title}${note === undefined || note === '' ? '' : ` (${note})`}`;
  return [head, ...findings.map(({ severity, message }) => `  ${severity}: ${message}`), ...rows.flatMap(rowLines)];
}

function rowLines({ parts, caption, findings, isMissing }: Row): string[] {
  const text = parts.map((part) => part.text).join('');
  const words = `  ${caption === undefined ? '' : `${caption}: `}${text}${isMissing ? ' (missing)' : ''}`;
  return [words, ...findings.map(({ severity, message }) => `    ${severity}: ${message}`)];
}
