using ApiXGuard.Scanner.Rescue.Plans;

namespace ApiXGuard.Scanner.Rescue.Outcomes;

/// <summary>What is told of a rescue.</summary>
/// <param name="Steps">The steps.</param>
/// <param name="IsDryRun">Whether nothing was changed.</param>
internal sealed record RescueReport(IReadOnlyList<RescueStep> Steps, bool IsDryRun)
{
    /// <summary>Why the history was not looked at; <see langword="null"/> where it was.</summary>
    public string? HistoryGap { get; init; }

    /// <summary>The command line that does what was only shown; <see langword="null"/> where it was done.</summary>
    public string? HowToDoIt { get; init; }

    /// <summary>What is not in its place.</summary>
    public int Blocked => Steps.Count(step => step.State == StepState.Blocked);
}
