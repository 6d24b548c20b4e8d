namespace ApiXGuard.Scanner.Commands;

/// <summary>A command cannot go on, for a reason that the user can understand: shown as one line, exit code 2.</summary>
/// <param name="message">One line without a full stop, naming the file, the key and the line where there are such. Holds no secret.</param>
/// <param name="inner">What caused it.</param>
internal sealed class CommandFailedException(string message, Exception? inner = null) : Exception(message, inner);
