using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Rescue.Destinations;
using ApiXGuard.Scanner.Rescue.Files;
using ApiXGuard.Scanner.Rescue.Formatting;

namespace ApiXGuard.Scanner.Rescue.Plans;

/// <summary>Carries a plan out: the new places first, then the old ones, then the code. What fails leaves every file as it was.</summary>
/// <param name="files">What files will hold.</param>
/// <param name="fixes">Applies code fixes; <see langword="null"/> where code stays as it is.</param>
internal sealed class RescueExecution(PlannedFiles files, FixRun? fixes)
{
    /// <summary>Does it.</summary>
    /// <param name="steps">The plan.</param>
    /// <param name="cancellationToken">Stops it; before the first file was written, or by taking everything back.</param>
    /// <returns>The steps as they are now.</returns>
    /// <exception cref="CommandFailedException">Something failed; every file is as it was.</exception>
    public IReadOnlyList<RescueStep> Run(IReadOnlyList<RescueStep> steps, CancellationToken cancellationToken)
    {
        var planned = steps.Where(step => step.State == StepState.Planned).ToList();
        if (planned.Count == 0)
            return steps;
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var transaction = files.ToTransaction();
            var written = WriteVaults(planned, cancellationToken);
            Commit(transaction, written, cancellationToken);
        }
        catch (FileTransactionException e)
        {
            throw new CommandFailedException($"{e.Message}; nothing was changed", e);
        }

        IReadOnlySet<RescueStep> gone = new HashSet<RescueStep>(ReferenceEqualityComparer.Instance);
        if (fixes is not null)
        {
            try
            {
                gone = fixes.Apply([.. planned.Where(step => step.Code?.Command is not null)], cancellationToken);
            }
            catch (Exception e)
            {
                TakeBack(e);
                throw;
            }
        }

        return [.. steps.Select(step => step.State != StepState.Planned
            ? step
            : step with { State = step.RewritesFile || gone.Contains(step) ? StepState.Done : StepState.LeftInCode })];
    }

    private static int WriteVaults(List<RescueStep> steps, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var step in steps)
        {
            if (step.Destination is not RemoteDestination remote)
                continue;
            try
            {
                if (remote.Write(step.Entry!, step.Value, cancellationToken))
                    written++;
            }
            catch (CommandFailedException e) when (written > 0)
            {
                throw new CommandFailedException($"{e.Message}; no file was changed, and {written} of the values are in the vault by now", e);
            }
        }

        return written;
    }

    private static void Commit(FileTransaction transaction, int written, CancellationToken cancellationToken)
    {
        try
        {
            transaction.Commit(cancellationToken);
        }
        catch (FileTransactionException e) when (written > 0)
        {
            throw new CommandFailedException($"{e.Message}; no file was changed, and the value is in the vault by now", e);
        }
    }

    private void TakeBack(Exception cause)
    {
        try
        {
            files.ToReversal().Commit();
        }
        catch (FileTransactionException e)
        {
            throw new CommandFailedException($"{ErrorText.Of(cause) ?? cause.GetType().Name}; and what was moved could not be taken back: {e.Message}", cause);
        }
    }
}
