namespace ApiXGuard.Runtime;

/// <summary>Notes that a key was used.</summary>
/// <param name="Id">The key's public id.</param>
/// <param name="At">When.</param>
/// <param name="From">The address it was used from; <see langword="null"/> where it is not known.</param>
public readonly record struct ApiKeyUse(string Id, DateTimeOffset At, string? From);
