using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Rescue.Exposure;

/// <summary>Whether a secret was ever committed, as far as this clone knows.</summary>
/// <param name="Provenance">Who brought it in and when; <see langword="null"/> where no commit, tag or ref holds it.</param>
/// <param name="Place">The file, or what else first held it.</param>
internal sealed record HistoryExposure(Provenance? Provenance, Location? Place)
{
    /// <summary>Whether a remote-tracking branch leads to it; <see langword="null"/> where there is none to ask.</summary>
    public bool? IsPushed { get; init; }

    /// <summary>What could not be looked at; <see langword="null"/> where everything was.</summary>
    public string? Gap { get; init; }

    /// <summary>Whether a commit, a tag or a ref holds it.</summary>
    public bool IsCommitted => Provenance is not null;
}
