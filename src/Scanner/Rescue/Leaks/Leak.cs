using System.Diagnostics;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Rescue.Leaks;

/// <summary>A finding in a file that is there now, together with the match that it was made of. Holds the raw secret: for one run, and never printed.</summary>
/// <param name="Finding">What may be told of it, with the one location that is meant.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Match">Where in the file's bytes.</param>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed record Leak(Finding Finding, LeakFile File, Match Match)
{
    /// <summary>Where it stands.</summary>
    public Location Location => Finding.Locations[0];

    /// <summary>The rule.</summary>
    public SecretRule Rule => Finding.Rule;

    /// <inheritdoc/>
    public override string ToString() => $"{Rule.Id} at {Location.Path}:{Location.StartLine}";
}
