using ApiXGuard.Runtime;
using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Rescue.Plans;

namespace ApiXGuard.Scanner.Rescue.Destinations;

/// <summary>A place on another machine. What was written there is not taken back: nothing reads it until somebody asks for it.</summary>
internal abstract class RemoteDestination : Destination
{
    /// <summary>Writes an entry. One that is there with another value is never overwritten.</summary>
    /// <param name="entry">The entry's name.</param>
    /// <param name="value">The secret.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether it was written; not where it was there already.</returns>
    /// <exception cref="CommandFailedException">It was refused, or there is another value.</exception>
    public bool Write(string entry, string value, CancellationToken cancellationToken)
    {
        try
        {
            return WriteNow(entry, value, cancellationToken) switch
            {
                SecretWrite.Written => true,
                SecretWrite.AlreadyThere => false,
                _ => throw new CommandFailedException($"{Description} has another value under {entry}, which is not overwritten; give this one a name of its own with --name"),
            };
        }
        catch (ApiXKeyStoreException e)
        {
            throw new CommandFailedException(e.Message.TrimEnd('.'));
        }
    }

    /// <inheritdoc/>
    public override EntryPlan Plan(PlannedFiles files, string entry, string value) => new();

    /// <summary>Writes through the runtime.</summary>
    protected abstract SecretWrite WriteNow(string entry, string value, CancellationToken cancellationToken);
}
