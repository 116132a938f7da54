/** Types of event that leave as CloudEvents are named in reverse-domain form (CloudEvents 1.0, `type`). */
export const TYPE_PREFIX = 'nl.weefsel.'
