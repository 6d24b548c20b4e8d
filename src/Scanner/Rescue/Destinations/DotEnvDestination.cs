using System.Text;
using ApiXGuard.Scanner.Rescue.Plans;

namespace ApiXGuard.Scanner.Rescue.Destinations;

/// <summary>A <c>.env</c> file that git ignores.</summary>
/// <param name="path">The file, as a full path.</param>
/// <param name="shown">The file, for people.</param>
/// <param name="protection">Makes sure that git ignores it.</param>
internal sealed class DotEnvDestination(string path, string shown, IgnoreProtection protection) : Destination
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file, as a full path.</summary>
    public string FullPath => path;

    /// <inheritdoc/>
    public override string Kind => "env";

    /// <inheritdoc/>
    public override string Description => shown;

    /// <inheritdoc/>
    public override string EntryOf(EntryName name) => name.Variable;

    /// <inheritdoc/>
    public override string? FaultOf(string entry) =>
        DotEnvText.IsName(entry) ? null : "is no name for an environment variable: letters, digits and '_', not beginning with a digit";

    /// <inheritdoc/>
    public override EntryPlan Plan(PlannedFiles files, string entry, string value)
    {
        if (value.Contains('\0'))
            return new EntryPlan("a null character cannot stand in a .env file");
        var content = files.Read(path);
        string text;
        try
        {
            text = content is null ? "" : Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return new EntryPlan($"'{shown}' is not UTF-8, so nothing can be added to it");
        }

        var values = DotEnvText.ValuesOf(text, entry);
        if (values.Any(other => other != value))
            return new EntryPlan($"'{shown}' has another value under {entry}, which is not overwritten; give this one a name of its own with --name");
        var (problem, edits) = protection.Plan(files, path, shown);
        if (problem is not null)
            return new EntryPlan(problem);
        if (values.Count > 0)
            return new EntryPlan { IsThere = !files.IsPlanned(path), Edits = edits };
        files.Write(path, Strict.GetBytes(DotEnvText.Add(text, entry, value)), holdsSecrets: true);
        return new EntryPlan { Edits = content is null ? [.. edits, $"{shown} is created, readable for you alone"] : edits };
    }
}
