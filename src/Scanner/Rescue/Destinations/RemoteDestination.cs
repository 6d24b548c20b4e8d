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
    /// <exception cref="CommandFailedException">It was refused, or there is another value.</exception>
    public abstract void Write(string entry, string value, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public override EntryPlan Plan(PlannedFiles files, string entry, string value) => new();
}
