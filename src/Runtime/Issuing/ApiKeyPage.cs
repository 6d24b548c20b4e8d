namespace ApiXGuard.Runtime;

/// <summary>Part of a list of keys.</summary>
/// <param name="Records">The records, by creation and then by id.</param>
/// <param name="Next">Where to go on; <see langword="null"/> at the end.</param>
public sealed record ApiKeyPage(IReadOnlyList<ApiKeyRecord> Records, ApiKeyCursor? Next);
