namespace ApiXGuard.Detection;

/// <summary>What <see cref="SecretScanner.JudgeNamedValue"/> says of a value. Holds no text.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Judgement">What the value is worth.</param>
public readonly record struct NamedValueMatch(SecretRule Rule, Judgement Judgement);
