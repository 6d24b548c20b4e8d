using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>The policy's word on one match.</summary>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Confidence">How sure, after the configuration had its say.</param>
/// <param name="AllowedBy">What allowed it.</param>
/// <param name="Reason">The reason that the allow gives; <see langword="null"/> where there is none.</param>
public readonly record struct Decision(Fate Fate, Confidence Confidence, AllowedBy AllowedBy = AllowedBy.Nothing, string? Reason = null);
