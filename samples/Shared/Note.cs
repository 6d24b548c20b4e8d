namespace ApiXGuard.Samples;

/// <summary>What the samples' API keeps.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Text">What it says.</param>
internal sealed record Note(int Id, string Text);

/// <summary>A note to be.</summary>
/// <param name="Text">What it will say.</param>
internal sealed record NewNote(string Text);
