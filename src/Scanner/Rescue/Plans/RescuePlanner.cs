using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Rescue.Destinations;
using ApiXGuard.Scanner.Rescue.Leaks;
using ApiXGuard.Scanner.Rescue.Projects;

namespace ApiXGuard.Scanner.Rescue.Plans;

/// <summary>Decides for each leak what becomes of it, without writing anything. Used once.</summary>
/// <param name="choice">Chooses where values go.</param>
/// <param name="code">Says how code is to change.</param>
/// <param name="files">Takes what files will hold.</param>
/// <param name="scanner">Looks whether a placeholder is taken for a secret.</param>
/// <param name="name">The entry's name that was asked for; <see langword="null"/> for the setting's own.</param>
internal sealed class RescuePlanner(DestinationChoice choice, CodeAdviser code, PlannedFiles files, SecretScanner scanner, string? name)
{
    /// <summary>Plans.</summary>
    /// <param name="leaks">The leaks; each once.</param>
    public IReadOnlyList<RescueStep> Plan(IReadOnlyList<Leak> leaks)
    {
        var steps = new Dictionary<Leak, RescueStep>(ReferenceEqualityComparer.Instance);
        foreach (var inFile in leaks.GroupBy(leak => leak.File.FullPath))
        {
            // From the end on, so that what stands before a value is still where it was found.
            foreach (var leak in inFile.OrderByDescending(leak => leak.Match.Start))
                steps.Add(leak, PlanOne(leak, inFile.Where(steps.ContainsKey).Select(other => steps[other])));
        }

        return [.. leaks.Select(leak => steps[leak])];
    }

    private RescueStep PlanOne(Leak leak, IEnumerable<RescueStep> done)
    {
        var step = new RescueStep(leak);
        try
        {
            var content = files.Read(leak.File.FullPath) ?? throw new CommandFailedException($"'{leak.File.Path}' has gone");
            if (IsTaken(leak, content))
            {
                // One value can hold two secrets, as a URL with a password and a token.
                var same = done.Where(other => other.RewritesFile).MinBy(other => other.Leak.Match.Start)!;
                return same with { Leak = leak, Edits = [], Notes = [] };
            }

            var taken = SecretTaking.From(leak, content);
            return taken.Problem is { } problem ? Blocked(step, problem) : PlanTaken(step, taken);
        }
        catch (Exception e) when (e is CommandFailedException or IOException or UnauthorizedAccessException)
        {
            return Blocked(step, e.Message.ReplaceLineEndings(" "));
        }
    }

    private RescueStep PlanTaken(RescueStep step, TakenSecret taken)
    {
        var leak = step.Leak;
        if (taken.Rewritten is { } rewritten && Count(rewritten, leak) >= Count(leak.File.Content, leak) && Count(rewritten, leak) > 0 && rewritten.AsSpan().IndexOf(leak.Match.Secret.Bytes) >= 0)
            step = step with { Notes = ["the same value stands in this file once more: rescue that place too"] };
        var destination = choice.For(leak);
        var entry = name ?? destination.EntryOf(taken.Name!);
        if (destination.FaultOf(entry) is { } fault)
            return Blocked(step, $"'{entry}' {fault}{(name is null ? "; give it one with --name" : "")}");
        var plan = destination.Plan(files, entry, taken.Value);
        if (plan.Problem is not null)
            return Blocked(step with { Destination = destination, Entry = entry }, plan.Problem);
        if (taken.Rewritten is not null)
            files.Write(leak.File.FullPath, taken.Rewritten);
        var shipping = ExcludeFromProject(leak);
        return step with
        {
            State = StepState.Planned,
            Destination = destination,
            Entry = entry,
            IsThere = plan.IsThere,
            Value = taken.Value,
            RewritesFile = taken.Rewritten is not null,
            Edits = [.. plan.Edits, .. shipping],
            Notes = [.. step.Notes, .. plan.Notes, .. taken.Note is null ? (ReadOnlySpan<string>)[] : [taken.Note]],
            Code = taken.Rewritten is not null ? null : code.AdviceFor(leak, destination, taken.Name!, name),
        };
    }

    /// <summary>A file for secrets that a project packs or serves is taken out of it.</summary>
    private IReadOnlyList<string> ExcludeFromProject(Leak leak)
    {
        if (leak.Location.Diagnostic != DiagnosticOfRule.ShippedSecretFile || choice.ProjectOf(leak.File) is not { } project)
            return [];
        var edit = ShippedFileEdit.Exclude(files.Read(project.FullPath)!, Path.GetRelativePath(project.Folder, leak.File.FullPath));
        if (!edit.IsDone)
            return [];
        files.Write(project.FullPath, edit.Content);
        return [$"{choice.Shown(project.FullPath)}: {edit.Change}"];
    }

    private int Count(byte[] content, Leak leak) =>
        scanner.FindMatches(content, JudgeContext.ForPath(leak.File.Path)).Matches.Count(match => match.Secret.Bytes.SequenceEqual(leak.Match.Secret.Bytes));

    private static bool IsTaken(Leak leak, byte[] content)
    {
        var original = leak.File.Content.AsSpan(leak.Match.Start, leak.Match.Length);
        return leak.Match.Start + leak.Match.Length > content.Length || !content.AsSpan(leak.Match.Start, leak.Match.Length).SequenceEqual(original);
    }

    private static RescueStep Blocked(RescueStep step, string problem) => step with { State = StepState.Blocked, Problem = problem };
}
