import { type About, AboutDesk } from '../src/app/about/about-desk.ts';

/** A small cluster by the water. */
export class FakeAboutDesk extends AboutDesk {
  about: About = {
    version: '0.1.x',
    clusterName: 'harbour',
    caFingerprint: 'sha256:3f1c9a0b5d7e2f4a6c8e0d1b3a5c7e9f0b2d4f6a8c0e1d3b5a7c9e0f1b3d5f7a',
    agentUrl: 'https://192.168.33.10:8443',
    database: 'SQLite',
    startedAt: '2026-11-23T12:00:00.000Z',
    simulation: false,
    webCertificate: {
      names: ['controller', 'harbour.example', '192.168.33.10'],
      expiresAt: '2027-02-21T12:00:00.000Z',
    },
  };

  override read(): Promise<About> {
    return Promise.resolve(this.about);
  }
}
