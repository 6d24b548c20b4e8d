namespace ApiXGuard.Scanner.Rescue.Destinations;

/// <summary>Where the command line wants secrets to go.</summary>
internal sealed record DestinationRequest
{
    /// <summary>What <c>--to</c> names; <see langword="null"/> for what fits.</summary>
    public string? Kind { get; init; }

    /// <summary>The project file whose user-secrets are meant, as a full path; <see langword="null"/> for the nearest.</summary>
    public string? Project { get; init; }

    /// <summary>A place that is the same for every leak: a vault.</summary>
    public Destination? Other { get; init; }

    /// <summary>Whether <c>.gitignore</c> may get a line.</summary>
    public bool AddsIgnoreLine { get; init; }
}
