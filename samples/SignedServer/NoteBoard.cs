namespace ApiXGuard.Samples.SignedServer;

/// <summary>The latest notes, in memory. Thread-safe.</summary>
internal sealed class NoteBoard
{
    private const int Most = 100;

    private readonly Lock _gate = new();
    private readonly Queue<Note> _notes = [];
    private int _last;

    public IReadOnlyList<Note> All
    {
        get
        {
            lock (_gate)
                return [.. _notes];
        }
    }

    public Note Add(string text)
    {
        lock (_gate)
        {
            var note = new Note(++_last, text);
            _notes.Enqueue(note);
            if (_notes.Count > Most)
                _notes.Dequeue();
            return note;
        }
    }
}
