/** PEM files as CERTIFICATE_FILE names them, for tests: a certificate anybody may see, beside a private key made anew each time. */
import { generateKeyPairSync } from 'node:crypto';

/** Self-signed for `oppdrift.test`; its own private key was thrown away. */
export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBiDCCAS2gAwIBAgIUFIR2IFDU7mAz6kK5c0gTYDCdxmwwCgYIKoZIzj0EAwIw
GDEWMBQGA1UEAwwNb3BwZHJpZnQudGVzdDAgFw0yNjExMjIwNTQ1NDBaGA8yMTI2
MTAyOTA1NDU0MFowGDEWMBQGA1UEAwwNb3BwZHJpZnQudGVzdDBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABDwnPnhvkwLXza9vYpk/W3MbKeahCFKvE3bOfcj8XMSP
jBUp57/vIXHqtGsOJg1NCzKctTFawO6UlPJZu4AMvq+jUzBRMB0GA1UdDgQWBBRU
mTysyJpyupaF2nYa+0eG6ZbwjDAfBgNVHSMEGDAWgBRUmTysyJpyupaF2nYa+0eG
6ZbwjDAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQDbi5IOaWRd
SZaC+ay1JLhDemNt7zWzkvqP2SN1Zi10RQIhAOv1vbBnAh9UIV+IXDKE7GHXDwpZ
T99vFsKJJJ6P95VE
-----END CERTIFICATE-----
`;

/** A private key as PEM. */
export const newKey = (): string =>
  generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;
