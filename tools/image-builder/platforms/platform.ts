import type { LockedPackage } from '../src/packages/package-lock.ts';

/** Names to be turned into exact packages, on top of packages that are already chosen. */
export interface PackageWish {
  readonly names: readonly string[];
  /** Packages of the layers below, with their files; empty for the bottom layer. */
  readonly below: readonly PackageFile[];
  /** A folder in which the platform may keep what it knows of its repositories. */
  readonly scratch: string;
}

/** A package whose file has been fetched and agrees with its digest. */
export interface PackageFile {
  readonly locked: LockedPackage;
  readonly path: string;
}

/** Packages to be put into a root. */
export interface Installation {
  /** The names that were asked for; the rest are there because these need them. */
  readonly names: readonly string[];
  /** What the names came to, without what is in the layers below. */
  readonly files: readonly PackageFile[];
  /** The package files of the layers below. */
  readonly below: readonly PackageFile[];
  /** Finished layers below, bottom first; empty for the bottom layer. */
  readonly lowers: readonly string[];
  /** The folder that receives what is added or changed. */
  readonly upper: string;
  /** A folder for what the installation needs beside the root. */
  readonly scratch: string;
  readonly sourceDateEpoch: string;
  readonly log: string;
}

/** How a Linux distribution's packages become a root. A new one is a new folder beside this file. */
export abstract class Platform {
  /** Its folder here, the value of --platform, and the suffix of its package lists. */
  abstract readonly name: string;

  /** What of the platform decides the result, besides the packages: each under a name that a person understands. */
  abstract readonly inputs: Readonly<Record<string, string>>;

  /** What a bill of materials says of its packages: the type of their package URLs, and the distribution's release. */
  abstract readonly origin: { readonly purlType: string; readonly distribution: string };

  /** Where its packages come from; a lock made for other sources is not used. */
  abstract readonly sources: readonly string[];

  /** Finds the exact packages that the names and their needs come to. Needs the network. */
  abstract resolve(wish: PackageWish): Promise<readonly LockedPackage[]>;

  /** Puts packages into a root. Needs no network. */
  abstract install(installation: Installation): Promise<void>;
}
