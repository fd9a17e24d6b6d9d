import type { StructureId } from '#src/anatomy/catalog.ts';
import { t } from '#src/i18n/t.ts';
import { reveal, setQuiz } from '#src/state/quiz.ts';

/** Stands where the card would: nothing here says what the chosen structure is called. */
export function QuizCard({ id }: { readonly id: StructureId | null }) {
  return (
    <section className="section card" aria-labelledby="quiz-title">
      <h2 id="quiz-title">{id === null ? t('Names are hidden') : t('What is this?')}</h2>
      <p className="section-note">
        {id === null
          ? t('Choose something on the model, and name it.')
          : t('Say what it is called, where it goes and what it does. Then look.')}
      </p>
      <div className="card-actions quiz-actions">
        {id !== null && (
          <button type="button" className="button" onClick={() => reveal(id)}>
            {t('Open its card')}
          </button>
        )}
        <button type="button" className="button" onClick={() => setQuiz(false)}>
          {t('Show the names again')}
        </button>
      </div>
    </section>
  );
}
