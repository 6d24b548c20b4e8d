namespace ApiXGuard.Runtime;

/// <summary>Tells that a store has new keys. Never holds one: ask the store.</summary>
/// <param name="rotatedAt">When the store took the new keys.</param>
/// <param name="previousUntil">When the previous keys are wiped; <see langword="null"/> where none are kept.</param>
/// <param name="reason">Why, as a short stable word.</param>
public sealed class ApiXKeysRotatedEventArgs(DateTimeOffset rotatedAt, DateTimeOffset? previousUntil, string reason) : EventArgs
{
    /// <summary>When the store took the new keys.</summary>
    public DateTimeOffset RotatedAt { get; } = rotatedAt;

    /// <summary>When the previous keys are wiped; <see langword="null"/> where none are kept.</summary>
    public DateTimeOffset? PreviousUntil { get; } = previousUntil;

    /// <summary>
    /// <c>changed</c> (the inner store gives other keys), <c>requested</c> (<see cref="RotatingApiXKeyStore.Rotate"/>) or <c>reverted</c>
    /// (the inner store gives the previous keys again, and said so or the new ones were refused).
    /// </summary>
    public string Reason { get; } = reason;
}
