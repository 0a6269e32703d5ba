/**
 * What a thief can do to a signed ticket: one small class for each attack, all behind {@link
 * signet.attack.Attack}, all found in {@link signet.attack.catalogue.Catalogue}.
 *
 * <table>
 *   <caption>The attacks</caption>
 *   <tr><th>id</th><th>class</th><th>the attacker knows</th><th>and trains on</th><th>source</th></tr>
 *   <tr><td>prune</td><td>remove.Pruning</td><td>the ticket</td><td>nothing</td><td>arXiv 2111.00162, Tables 5 and 6</td></tr>
 *   <tr><td>prune-random</td><td>remove.Pruning</td><td>the ticket</td><td>nothing</td><td>the same</td></tr>
 *   <tr><td>fine-tune</td><td>remove.FineTuning</td><td>the ticket</td><td>the owner's images</td><td>Signet</td></tr>
 *   <tr><td>transfer</td><td>remove.FineTuning</td><td>the ticket</td><td>another task</td><td>arXiv 2111.00162, Table 4</td></tr>
 *   <tr><td>dense-fine-tune</td><td>remove.DenseFineTuning</td><td>the ticket</td><td>the owner's images</td><td>Signet</td></tr>
 *   <tr><td>dense-fine-tune-prune</td><td>remove.DenseFineTuning</td><td>the ticket</td><td>the owner's images</td><td>Signet</td></tr>
 *   <tr><td>distil</td><td>remove.Distillation</td><td>the ticket</td><td>the owner's images</td><td>arXiv 1503.02531</td></tr>
 *   <tr><td>distil-prune</td><td>remove.Distillation</td><td>the ticket</td><td>the owner's images</td><td>the same</td></tr>
 *   <tr><td>add-on</td><td>confuse.AddOn</td><td>the ticket</td><td>nothing</td><td>arXiv 2111.00162, Table 8 (fake2)</td></tr>
 *   <tr><td>add-on-scaled</td><td>confuse.AddOn</td><td>the ticket</td><td>nothing</td><td>Signet</td></tr>
 *   <tr><td>add-on-targeted</td><td>confuse.TargetedAddOn</td><td>place and scheme</td><td>nothing</td><td>Signet</td></tr>
 *   <tr><td>fill</td><td>confuse.EpsilonFill</td><td>the ticket</td><td>nothing</td><td>Signet</td></tr>
 *   <tr><td>replace</td><td>confuse.RegionReplacement</td><td>place and scheme</td><td>nothing</td><td>arXiv 2111.00162, fake3</td></tr>
 *   <tr><td>replace-differing</td><td>confuse.AdaptiveReplacement</td><td>place and scheme</td><td>nothing</td><td>Signet</td></tr>
 *   <tr><td>overwrite</td><td>confuse.SecondSignature</td><td>place and scheme</td><td>nothing</td><td>Signet</td></tr>
 *   <tr><td>second-signature</td><td>confuse.SecondSignature</td><td>place and scheme</td><td>nothing</td><td>Signet</td></tr>
 *   <tr><td>rewrite</td><td>confuse.KernelRewriting</td><td>the ticket</td><td>nothing</td><td>Signet</td></tr>
 *   <tr><td>permute</td><td>reshape.ChannelPermutation</td><td>the ticket</td><td>nothing</td><td>arXiv 2205.00199</td></tr>
 *   <tr><td>rescale</td><td>reshape.Rescaling</td><td>the ticket</td><td>nothing</td><td>arXiv 2205.00199</td></tr>
 *   <tr><td>quantise</td><td>reshape.Quantisation</td><td>the ticket</td><td>nothing</td><td>Signet</td></tr>
 * </table>
 *
 * <p>An attack makes a ticket of a ticket. It reads no file, judges no claim and runs no network:
 * those that train are handed a {@link signet.attack.Retrainer}.
 */
package signet.attack;
