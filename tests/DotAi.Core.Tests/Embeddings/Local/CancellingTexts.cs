using System.Collections;

namespace DotAi.Core.Tests.Embeddings.Local;

/// <summary>Cancels when the text of a certain number is read, and counts how many were.</summary>
internal sealed class CancellingTexts(IReadOnlyList<string> texts, CancellationTokenSource cancellation, int at) : IReadOnlyList<string>
{
    private int _read;

    public int Read => _read;

    public int Count => texts.Count;

    public string this[int index]
    {
        get
        {
            Interlocked.Increment(ref _read);
            if (index == at)
            {
                cancellation.Cancel();
            }

            return texts[index];
        }
    }

    public IEnumerator<string> GetEnumerator() => texts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
