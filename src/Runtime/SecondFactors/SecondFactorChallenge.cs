namespace ApiXGuard.Runtime;

/// <summary>What a second factor is asked for.</summary>
/// <param name="Subject">What is to be released: the name of a store. Safe to show.</param>
/// <param name="FailedAttempts">How many proofs in a row were wrong before this one.</param>
public readonly record struct SecondFactorChallenge(string Subject, int FailedAttempts);
