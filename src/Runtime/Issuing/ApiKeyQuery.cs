namespace ApiXGuard.Runtime;

/// <summary>Which keys to list.</summary>
public sealed record ApiKeyQuery
{
    /// <summary>The most keys that one page gives.</summary>
    public const int MaximumLimit = 200;

    /// <summary>Only keys of this owner; <see langword="null"/> for all.</summary>
    public string? Owner { get; init; }

    /// <summary>How many keys a page gives: 1 to 200.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Where the page before ended; <see langword="null"/> for the first page.</summary>
    public ApiKeyCursor? After { get; init; }

    /// <summary>Throws where the query cannot be answered.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="Limit"/> is not in its range.</exception>
    public void Validate()
    {
        if (Limit is < 1 or > MaximumLimit)
            throw new ArgumentOutOfRangeException(nameof(Limit), Limit, $"A page has 1 to {MaximumLimit} keys.");
    }
}
