using ApiXGuard.Detection;
using ApiXGuard.Policy;

namespace ApiXGuard.Analyzers.Values;

/// <summary>A secret in a folded text, judged. Holds no raw value.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Confidence">How sure, before policy has its say.</param>
/// <param name="Validity">What the offline check said.</param>
/// <param name="Fingerprint">Which secret.</param>
/// <param name="IsWhole">Whether the whole text is the secret, not a part of it.</param>
internal sealed record LiteralSecret(SecretRule Rule, Confidence Confidence, Validity Validity, Fingerprint Fingerprint, bool IsWhole);
