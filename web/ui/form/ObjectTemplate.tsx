import type { ObjectFieldTemplateProps } from '@rjsf/utils'
import styles from './ItemForm.module.css'

/** The fields of a form, or of a part of it under its own heading, one below the other. */
export function ObjectTemplate({ title, description, properties, fieldPathId }: ObjectFieldTemplateProps) {
  const isWhole = fieldPathId.path.length === 0
  return (
    <fieldset className={isWhole ? styles['whole'] : styles['part']} id={fieldPathId.$id}>
      {!isWhole && title && <legend>{title}</legend>}
      {description && <p className="small soft">{description}</p>}
      {properties.map((property) => (
        <div key={property.name} hidden={property.hidden}>
          {property.content}
        </div>
      ))}
    </fieldset>
  )
}
