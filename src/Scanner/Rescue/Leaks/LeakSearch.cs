using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Sources;

namespace ApiXGuard.Scanner.Rescue.Leaks;

/// <summary>Finds the leaks that are meant, with the policy and the rules that <c>apixguard dir</c> goes by.</summary>
/// <param name="root">The top of the repository, or of what is looked through.</param>
/// <param name="directory">What paths of the command line are relative to.</param>
/// <param name="scanner">The engine.</param>
/// <param name="decider">The policy.</param>
internal sealed class LeakSearch(string root, string directory, SecretScanner scanner, PolicyDecider decider)
{
    private const int MostLinesNamed = 10;

    private readonly List<LeakFile> _files = [];
    private readonly Dictionary<string, IReadOnlyList<Leak>> _leaks = new(StringComparer.Ordinal);

    /// <summary>Every leak below some paths, by place.</summary>
    /// <param name="paths">Files and folders, as full paths.</param>
    /// <param name="cancellationToken">Stops the scan.</param>
    /// <exception cref="CommandFailedException">Something could not be read.</exception>
    public IReadOnlyList<Leak> FindAll(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var report = Scan(paths, cancellationToken);
        return [.. PathsIn(report.Findings).SelectMany(LeaksIn)];
    }

    /// <summary>The leaks at one place of the command line; at least one.</summary>
    /// <exception cref="CommandFailedException">There is none, or the place cannot be read.</exception>
    public IReadOnlyList<Leak> Find(LeakPlace place, CancellationToken cancellationToken) =>
        place.Fingerprint is { } fingerprint ? FindFingerprint(fingerprint, cancellationToken) : FindInFile(place, cancellationToken);

    /// <summary>Every leak in a file that is read anew, whatever was known of it.</summary>
    public IReadOnlyList<Leak> FindAgain(string fullPath)
    {
        var path = DirectoryWalk.ReportedPath(fullPath, root);
        _leaks.Remove(path);
        return LeaksIn(path);
    }

    /// <summary>Wipes what was read.</summary>
    public void Wipe()
    {
        foreach (var file in _files)
            file.Dispose();
        _files.Clear();
        _leaks.Clear();
    }

    private IReadOnlyList<Leak> FindFingerprint(string fingerprint, CancellationToken cancellationToken)
    {
        var report = Scan([root], cancellationToken);
        var leaks = PathsIn(report.Findings.Where(finding => finding.Fingerprint == fingerprint)).SelectMany(LeaksIn).Where(leak => leak.Finding.Fingerprint == fingerprint).ToList();
        return leaks.Count > 0 ? leaks : throw new CommandFailedException($"no secret with the fingerprint {fingerprint} in '{root}'{Hidden(report)}");
    }

    private List<Leak> FindInFile(LeakPlace place, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(place.File!, directory);
        if (Directory.Exists(full))
            throw new CommandFailedException($"'{place.Text}' is a folder: name FILE:LINE, or give --all for every secret in it");
        if (!File.Exists(full))
            throw new CommandFailedException($"no file '{place.File}'{(place.Line is null ? "; expected FILE:LINE or a fingerprint of 32 hexadecimal digits" : "")}");
        var report = Scan([full], cancellationToken);
        var leaks = LeaksIn(DirectoryWalk.ReportedPath(full, root));
        if (leaks.Count == 0)
            throw new CommandFailedException($"no secret in '{place.File}'{Hidden(report)}");
        if (place.Line is not { } line)
            throw new CommandFailedException($"which line of '{place.File}'? {Lines(leaks)}; give --all for every one");
        var meant = leaks.Where(leak => IsAt(leak.Location, line, place.Column)).ToList();
        return meant.Count > 0 ? meant : throw new CommandFailedException($"no secret at '{place.Text}'; {Lines(leaks)}");
    }

    private static bool IsAt(Location location, int line, int? column) =>
        location.StartLine <= line && line <= location.EndLine
        && (column is not { } at || ((line > location.StartLine || location.StartColumn <= at) && (line < location.EndLine || at < location.EndColumn)));

    private ScanReport Scan(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var scope = new DirectoryScope
        {
            Paths = paths,
            Root = root,
            Exclude = decider.Configuration.Excludes,
            MaximumSize = decider.Configuration.Limits.MaxBlobSize,
        };
        var report = ScanRun.Scan(new DirectorySource(scope), scanner, decider, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (report.Errors is [var error, ..])
            throw new CommandFailedException($"{(error.Path.Length > 0 ? error.Path + ": " : "")}{error.Message}");
        return report;
    }

    private static IEnumerable<string> PathsIn(IEnumerable<Finding> findings) =>
        findings.SelectMany(finding => finding.Locations).Select(location => location.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private IReadOnlyList<Leak> LeaksIn(string path)
    {
        if (_leaks.TryGetValue(path, out var known))
            return known;
        var full = Path.GetFullPath(path, root);
        var file = new LeakFile(full, path, File.ReadAllBytes(full));
        _files.Add(file);
        return _leaks[path] = Judge(file);
    }

    private List<Leak> Judge(LeakFile file)
    {
        var found = scanner.FindMatches(file.Content, JudgeContext.ForPath(file.Path));
        if (found.Matches.Count == 0 || decider.Configuration.IsExcluded(file.Path))
            return [];
        var factory = new FindingFactory(new Blob(file.Path, file.Content), found.Matches);
        var allows = InlineAllowSet.Read(factory.Text.ToUtf8().Span, scanner.Catalogue);
        var leaks = new List<Leak>();
        foreach (var match in found.Matches)
        {
            var fingerprint = Fingerprint.Of(match.Secret.Bytes, decider.Key);
            var subject = new PolicySubject(match.Rule, match.Confidence, fingerprint, file.Path, match.StartLine, match.EndLine);
            if (decider.Decide(subject, allows) is { Fate: Fate.Reported } decision)
                leaks.Add(new Leak(factory.Create(match, fingerprint, decision.Confidence), file, match));
        }

        return leaks;
    }

    private static string Lines(IReadOnlyList<Leak> leaks)
    {
        var lines = leaks.Select(leak => leak.Location.StartLine).Distinct().ToList();
        var named = string.Join(", ", lines.Take(MostLinesNamed)) + (lines.Count > MostLinesNamed ? $" and {lines.Count - MostLinesNamed} more" : "");
        return lines.Count == 1 ? $"there is one in line {named}" : $"there are some in the lines {named}";
    }

    private static string Hidden(ScanReport report) => (report.Statistics.Allowed, report.Statistics.BelowConfidence) switch
    {
        (0, 0) => "",
        (0, _) => "; what is there is below the minimum confidence: --min-confidence low takes it too",
        _ => "; what is there is allowed, by a comment, the configuration or the baseline",
    };
}
