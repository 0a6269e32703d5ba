/**
 * Scheme V2: an owner's signature as a QR symbol in the kernels of a ticket (NeurIPS'21
 * lottery-ownership paper, section 3.3).
 *
 * <p>Here is what placing, embedding and extracting share: where a symbol lies and how kernels
 * stand for modules. This room reads and makes tickets; it opens no files, runs no network, and
 * judges no claim.
 */
package signet.mark;
