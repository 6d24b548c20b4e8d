using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares what was reported with what was expected, one to one.</summary>
internal sealed class DiagnosticComparison(
    ImmutableArray<DiagnosticAnalyzer> analyzers, string defaultPath, Action<Diagnostic, DiagnosticResult, IVerifier>? further, IVerifier verifier)
{
    private readonly DiagnosticFormat _format = new(analyzers, defaultPath);

    public void Verify(ImmutableArray<Diagnostic> actual, DiagnosticResult[] expected)
    {
        var partners = Match(actual, expected);
        if (actual.Length != expected.Length)
        {
            var unexpected = actual.Where((_, i) => !partners.Contains(i)).ToArray();
            var missing = expected.Where((_, i) => partners[i] < 0).ToArray();
            verifier.Fail(
                $"""
                Mismatch between number of diagnostics returned, expected "{expected.Length}" actual "{actual.Length}"

                Reported and not expected:
                {_format.Of(unexpected)}
                Expected and not reported:
                {_format.Of(missing)}
                Diagnostics:
                {_format.Of([.. actual])}
                """);
        }

        // The counts agree: what fits nowhere is compared with what is left, so that the first difference is named.
        var left = new Queue<int>(Enumerable.Range(0, actual.Length).Where(i => !partners.Contains(i)));
        for (var i = 0; i < expected.Length; i++)
        {
            var diagnostic = actual[partners[i] >= 0 ? partners[i] : left.Dequeue()];
            if (FirstDifference(diagnostic, expected[i]) is { } difference)
                verifier.Fail($"{difference}\n\nExpected diagnostic:\n{_format.Of([expected[i]])}\nActual diagnostic:\n{_format.Of([diagnostic])}");

            further?.Invoke(diagnostic, expected[i], verifier);
        }
    }

    /// <summary>For each expected diagnostic the index of the reported one that answers it in every respect, or -1; as many as can be.</summary>
    private static int[] Match(ImmutableArray<Diagnostic> actual, DiagnosticResult[] expected)
    {
        var owners = new int[actual.Length];
        Array.Fill(owners, -1);
        var byStart = Enumerable.Range(0, actual.Length).ToLookup(i => (actual[i].Id, actual[i].Location.GetLineSpan().StartLinePosition));
        for (var i = 0; i < expected.Length; i++)
            TryPlace(i, []);

        var partners = new int[expected.Length];
        Array.Fill(partners, -1);
        for (var i = 0; i < owners.Length; i++)
        {
            if (owners[i] >= 0)
                partners[owners[i]] = i;
        }

        return partners;

        bool TryPlace(int index, HashSet<int> tried)
        {
            var start = expected[index].HasLocation ? expected[index].Spans[0].Span.StartLinePosition : default;
            foreach (var candidate in byStart[(expected[index].Id, start)])
            {
                if (FirstDifference(actual[candidate], expected[index]) is not null || !tried.Add(candidate))
                    continue;
                if (owners[candidate] < 0 || TryPlace(owners[candidate], tried))
                {
                    owners[candidate] = index;
                    return true;
                }
            }

            return false;
        }
    }

    private static string? FirstDifference(Diagnostic actual, DiagnosticResult expected)
    {
        if (expected.HasLocation)
        {
            if (LocationDifference(actual.Location, expected.Spans[0]) is { } difference)
                return difference;

            if (!expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
            {
                if (actual.AdditionalLocations.Count != expected.Spans.Length - 1)
                    return $"Expected {expected.Spans.Length - 1} additional locations but got {actual.AdditionalLocations.Count} for Diagnostic:";

                for (var i = 0; i < actual.AdditionalLocations.Count; i++)
                {
                    if (LocationDifference(actual.AdditionalLocations[i], expected.Spans[i + 1]) is { } additional)
                        return additional;
                }
            }
        }
        else if (actual.Location != Location.None)
        {
            return "Expected a project diagnostic with no location:";
        }

        if (expected.Id != actual.Id)
            return $"Expected diagnostic id to be \"{expected.Id}\" was \"{actual.Id}\"";
        if (!expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) && expected.Severity != actual.Severity)
            return $"Expected diagnostic severity to be \"{expected.Severity}\" was \"{actual.Severity}\"";
        if (expected.Message is { } message)
        {
            if (message != actual.GetMessage(null))
                return $"Expected diagnostic message to be \"{message}\" was \"{actual.GetMessage(null)}\"";
        }
        else if (expected.MessageArguments is { Length: > 0 } arguments
            && !arguments.Select(argument => argument?.ToString() ?? "").SequenceEqual(actual.Arguments().Select(argument => argument?.ToString() ?? "")))
        {
            return "Expected diagnostic message arguments to match";
        }

        return expected.IsSuppressed is { } suppressed && suppressed != actual.IsSuppressed ? "Expected diagnostic suppression state to match" : null;
    }

    private static string? LocationDifference(Location actual, DiagnosticLocation expected)
    {
        var (was, wanted) = (actual.GetLineSpan(), expected.Span);
        if (was.Path != wanted.Path)
            return $"Expected diagnostic to be in file \"{wanted.Path}\" was actually in file \"{was.Path}\"";
        if (was.StartLinePosition.Line != wanted.StartLinePosition.Line)
            return $"Expected diagnostic to start on line \"{wanted.StartLinePosition.Line + 1}\" was actually on line \"{was.StartLinePosition.Line + 1}\"";
        if (was.StartLinePosition.Character != wanted.StartLinePosition.Character)
            return $"Expected diagnostic to start at column \"{wanted.StartLinePosition.Character + 1}\" was actually at column \"{was.StartLinePosition.Character + 1}\"";
        if (expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength))
            return null;
        if (was.EndLinePosition.Line != wanted.EndLinePosition.Line)
            return $"Expected diagnostic to end on line \"{wanted.EndLinePosition.Line + 1}\" was actually on line \"{was.EndLinePosition.Line + 1}\"";
        return was.EndLinePosition.Character != wanted.EndLinePosition.Character
            ? $"Expected diagnostic to end at column \"{wanted.EndLinePosition.Character + 1}\" was actually at column \"{was.EndLinePosition.Character + 1}\""
            : null;
    }
}

internal static class DiagnosticExtensions
{
    /// <summary>What the message was formatted from, which Roslyn keeps to itself.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Arguments")]
    public static extern IReadOnlyList<object?> Arguments(this Diagnostic diagnostic);
}
