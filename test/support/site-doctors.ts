import type { SiteDoctor } from '../../src/app/ways-out/site-doctor.ts'
import type { SiteCheck, SiteFinding } from '../../src/domain/site-check.ts'

/** A doctor that finds of every site what it is told, and remembers what it was asked. */
export const doctorThatFinds = (...findings: readonly SiteFinding[]) => {
  const asked: Parameters<SiteDoctor['examine']>[0][] = []
  const doctor: SiteDoctor = {
    examine: async (site): Promise<SiteCheck> => {
      asked.push(site)
      return {
        site_url: site.siteUrl,
        checked_at: '2026-01-02T03:04:05.000Z',
        works: findings.every(({ severity }) => severity === 'notice'),
        user: site.user,
        wordpress: '6.5',
        companion: false,
        findings: [...findings],
      }
    },
    authorizationPage: async (siteUrl) => new URL(`${siteUrl}/wp-admin/authorize-application.php`),
  }
  return { ...doctor, asked }
}
